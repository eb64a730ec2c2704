"""One module for each kind of requirement, all that the program knows of it; `check/registry.py` finds them."""
