"""The page that searches the whole site, and the index it searches."""
