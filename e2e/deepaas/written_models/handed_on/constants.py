"""What is the same everywhere."""

TITLE = "Handed on"
SPECIES = ["Turdus merula", "Parus major"]
WINDOW = 3
_HIDDEN = "unknown"
