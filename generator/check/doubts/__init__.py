"""What a strict evaluator may mark down and a machine cannot be sure of: told as something to look at, no more."""
