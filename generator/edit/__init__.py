"""All writing into an agency's folder: changes as values, tried before they are written, and undone by one command."""
