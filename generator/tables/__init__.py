"""Tables as data: their kinds, what a cell means, rows, and the figures computed from them."""
