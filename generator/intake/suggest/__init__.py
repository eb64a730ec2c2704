"""A paper finds its place: the item, requirement and page it most likely shows, and the year it speaks of."""
