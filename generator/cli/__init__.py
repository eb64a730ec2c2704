"""The command `oit`: what an office does, told in Thai unless English is asked for."""
