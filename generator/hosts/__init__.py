"""The programs that make a site of the pages; the only room, beside `cli`, that knows them."""
