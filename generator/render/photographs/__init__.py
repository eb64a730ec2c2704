"""Photographs as pages show them, and what was drawn before: kept under a seal."""
