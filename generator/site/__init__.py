"""Which pages a site has, and what each shows: views made of plain texts and links."""
