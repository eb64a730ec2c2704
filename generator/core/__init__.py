"""What every room speaks of: places in files, problems, fields, kinds of file, addresses of pages."""
