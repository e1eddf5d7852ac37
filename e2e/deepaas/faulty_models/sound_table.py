"""Sound: a table in, its columns out."""

import csv

from webargs import fields

from sound import about, is_table, warm  # noqa: F401

schema = {
    "columns": fields.List(fields.Str(), metadata={"description": "Names of the columns"}),
    "rows": fields.Int(metadata={"description": "Number of rows below the names"}),
}


def get_metadata():
    return about(__name__)


def get_predict_args():
    return {
        "table": fields.Field(
            required=True,
            validate=is_table,
            metadata={"type": "file", "location": "form", "description": "A CSV file with a row of names"},
        ),
    }


def predict(table):
    with open(table.filename, newline="", encoding="utf-8") as file:
        names, *rows = csv.reader(file, strict=True)
    return {"columns": names, "rows": len(rows)}
