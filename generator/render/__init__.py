"""Views become Markdown here; the only room that knows Jinja."""
