"""One argument of every kind and odd form that public modules declare."""

from webargs import fields, validate

FORMATS = ["application/json", "application/zip", "image/png", "application/pdf", "text/plain"]

LONG_HELP = """The first paragraph is the *author's*, with **Markdown**, <font color="blue">HTML</font>
and a [link](https://example.org/help).

    An indented block,
    over two lines.

- a list item
- another one with <b>bold</b> text

DEEPaaS and Swagger add such further paragraphs.<script>document.title = 'script ran'</script>"""


def predict_args():
    # accept stands in the middle because the old UI shifted every argument
    # when it wasn't the last one.
    return {**files(), **texts(), **formatted(), "accept": accept(), **numbers(), **booleans(), **lists(), **others()}


def train_args():
    return {
        "epochs": fields.Int(
            load_default=3,
            validate=validate.Range(min=1, max=100),
            metadata={"description": "How often the data are seen"},
        ),
        "lr": fields.Float(load_default=0.001, metadata={"description": "Learning rate"}),
        "fail": fields.Bool(load_default=False, metadata={"description": "Fail after the first epoch"}),
    }


def accept():
    return fields.Str(
        load_default="application/json",
        validate=validate.OneOf(FORMATS),
        metadata={"description": "Format of the response"},
    )


def files():
    def file(description, **options):
        metadata = {"type": "file", "location": "form", "description": description}
        return fields.Field(metadata=metadata, **options)

    return {
        "demo_image": file("An image, echoed"),
        "demo_audio": file("A recording: any audio file, echoed"),
        "demo_video": file("A VIDEO file, echoed", allow_none=True, load_default=None),
        "data_file": file("A data file of any kind"),
        "raw_image": file("An image that is shown as a plain file #noparse"),
        "image_or_video": file("An image or a video"),
        "image_in_name_only": file("Only the name of this file argument has a keyword"),
    }


def texts():
    def text(default, description, *validators, **metadata):
        return fields.Str(load_default=default, validate=validators, metadata={"description": description, **metadata})

    return {
        "text": text("The quick brown fox", "Text; its letters are counted"),
        "text_unset": fields.Str(metadata={"description": "Text without a default"}),
        "text_empty": text("", "Text with an empty default"),
        "text_null": fields.Str(load_default=None, allow_none=True, metadata={"description": "Text whose default is null"}),
        "text_undescribed": fields.Str(load_default="no description"),
        "text_described": text("", LONG_HELP),
        "text_length": text("abc", "Two to eight characters", validate.Length(min=2, max=8)),
        "text_pattern": text("ab-12", "Letters, a dash, digits", validate.Regexp(r"^[a-z]+-\d+$")),
        "text_choice": text("green", "One of three", validate.OneOf(["red", "green", "blue"])),
        "text_choice_unset": fields.Str(
            validate=validate.OneOf(["red", "", "blue"]),
            metadata={"description": "A choice without a default; one of them is empty"},
        ),
        "text_choice_single": text("only", "A choice of one", validate.OneOf(["only"])),
        "text_choice_odd": text("🙂 smile", "Choices with emoji and length", validate.OneOf(["🙂 smile", "a" * 60, "null"])),
        "text_choice_unenforced": text("seg", "The enum is a bare string, which nothing enforces", enum="seg"),
        "text_choice_empty": text("anything", "The enum is empty", enum=[]),
        "text_choice_booleans": text("False", "Text whose choices are booleans", enum=[False, True]),
        "text_json": text('"audioset"', "JSON text that the module decodes", validate.OneOf(['"audioset"', "null", "[2000, 2001]"])),
        "text_json_free": text('"audioset"', "JSON text that the module decodes; no choices"),
        "text_number": text("0.8", "A number as text"),
        "text_dict": text("{'a': 0, 'b': 1}", "A Python dictionary as text"),
        "text_lines": text("first line\n  second line, indented\n", "Text with line breaks"),
        "text_long": text("word " * 20, "More than 80 characters, with a space at the end"),
        "text-dash": text("dash", "An argument name with a dash"),
        "text (x, y)": text("1, 2", "An argument name with brackets, a comma and spaces"),
    }


def formatted():
    return {
        "password": fields.Str(load_default="", metadata={"format": "password", "description": "A password or a token"}),
        "datetime": fields.DateTime(metadata={"description": "A date and a time"}),
        "date": fields.Date(metadata={"description": "A date"}),
        "time": fields.Time(metadata={"description": "A time of day"}),
        "url": fields.Url(load_default="https://example.org/", metadata={"description": "A web address"}),
        "email": fields.Email(metadata={"description": "An e-mail address"}),
        "uuid": fields.UUID(metadata={"description": "A UUID"}),
    }


def numbers():
    def integer(default, description, *validators):
        return fields.Int(load_default=default, validate=validators, metadata={"description": description})

    def number(default, description, *validators):
        return fields.Float(load_default=default, validate=validators, metadata={"description": description})

    return {
        "int": integer(1, "An integer"),
        "int_unset": fields.Int(metadata={"description": "An integer without a default"}),
        "int_zero": integer(0, "An integer whose default is 0"),
        "int_null": fields.Int(load_default=None, allow_none=True, metadata={"description": "An integer whose default is null"}),
        "int_range": integer(50, "An integer from 0 to 100", validate.Range(min=0, max=100)),
        "int_range_unset": fields.Int(validate=validate.Range(-5, 5), metadata={"description": "From -5 to 5, no default"}),
        "int_min": integer(5, "An integer of 1 or more", validate.Range(min=1)),
        "int_max": integer(5, "An integer of 9 or less", validate.Range(max=9)),
        "int_choice": integer(3, "One of three integers", validate.OneOf([1, 3, 5])),
        "float": number(0.1, "A number"),
        "float_zero": number(0.0, "A number whose default is 0"),
        "float_range": number(0.5, "A number from 0 to 1", validate.Range(min=0, max=1)),
        "float_exclusive": number(
            0.5,
            "A number above 0 and below 1; the document loses the 'above' and 'below'",
            validate.Range(min=0, max=1, min_inclusive=False, max_inclusive=False),
        ),
        "float_choice": number(0.25, "One of three numbers", validate.OneOf([0, 0.25, 0.5])),
        "decimal": fields.Decimal(metadata={"description": "A decimal number"}),
    }


def booleans():
    def boolean(description, **options):
        return fields.Bool(metadata={"description": description}, **options)

    return {
        "bool_true": boolean("On by default", load_default=True),
        "bool_false": boolean("Off by default", load_default=False),
        "bool_unset": boolean("No default: not set, on or off"),
        "bool_null": boolean("The default is null", load_default=None, allow_none=True),
        "bool_choice": fields.Bool(load_default=False, metadata={"enum": [False, True], "description": "A boolean with choices"}),
    }


def lists():
    def many(item, default, description, *validators, **metadata):
        return fields.List(item, load_default=default, validate=validators, metadata={"description": description, **metadata})

    choices = ["x", "y", "z"]
    return {
        "list_texts": many(fields.Str(), ["a", "b"], "Texts"),
        "list_ints": many(fields.Int(), [0, 1, 2], "Integers"),
        "list_floats": many(fields.Float(), [0.1, 0.2, 0.3], "Numbers"),
        "list_bools": many(fields.Bool(), [True, False], "Booleans"),
        "list_unset": fields.List(fields.Float(), metadata={"description": "Numbers, no default"}),
        "list_empty": many(fields.Str(), [], "Texts, none by default"),
        "list_null": fields.List(fields.Int(), load_default=None, allow_none=True, metadata={"description": "The default is null"}),
        "list_length": many(fields.Int(), [1], "One to three integers", validate.Length(min=1, max=3)),
        "list_fixed": many(fields.Float(), [0, 0, 1, 1], "Four numbers", validate.Length(equal=4)),
        "list_choice": many(fields.Str(), ["x"], "Some of three; the enum is on the parameter", validate.ContainsOnly(choices)),
        "list_item_choice": many(fields.Str(validate=validate.OneOf(choices)), ["x"], "Some of three; the enum is on the items"),
        "list_int_choice": many(fields.Int(validate=validate.OneOf([0, 1, 2])), [0], "Some of three integers, one of them 0"),
        "list_untyped": many(fields.Raw(), ["a"], "Items without a type"),
    }


def others():
    point = {"x": fields.Float(required=True), "y": fields.Float(load_default=0.0)}
    return {
        "dict": fields.Dict(metadata={"description": "An object; only a JSON body can carry it"}),
        "nested": fields.Nested(point, metadata={"description": "A point; only a JSON body can carry it"}),
        "list_nested": fields.List(fields.Nested(point), metadata={"description": "Points; only a JSON body can carry them"}),
        "any": fields.Raw(load_default="anything", metadata={"description": "No type at all"}),
        "any_null": fields.Raw(load_default=None, allow_none=True, metadata={"description": "No type, null by default"}),
    }
