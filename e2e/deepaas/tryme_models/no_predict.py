"""A module with metadata only: its predict and train routes answer 501."""


def get_metadata():
    # Old modules say "summary" where newer ones say "description".
    return {
        "name": "no_predict",
        "summary": "A module that can be listed but not run.",
        "author": "Try-me UI developers",
        "author-email": "",
        "license": "Apache-2.0",
        "version": "0.1.0",
        "url": None,
    }
