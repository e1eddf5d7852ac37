"""What a visitor would use instead: the form of a DEEPaaS module, built with Gradio from the same description by types and keywords.

It stands for the platform's own Gradio UI in `npm run bench compare`, which starts it: `app.py --api URL --model ID --port N`.
"""

import argparse
import base64
import mimetypes
import pathlib
import tempfile

import gradio as gr
import requests

MEDIA = {
    "image": lambda **options: gr.Image(type="filepath", **options),
    "audio": lambda **options: gr.Audio(type="filepath", **options),
    "video": lambda **options: gr.Video(**options),
}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--api", required=True)
    parser.add_argument("--model", required=True)
    parser.add_argument("--port", type=int, required=True)
    options = parser.parse_args()
    interface = build(options.api, options.model)
    interface.launch(server_name="127.0.0.1", server_port=options.port, quiet=True)


def build(api, model):
    document = requests.get(f"{api}/swagger.json").json()
    metadata = requests.get(f"{api}/v2/models/{model}/").json()
    path = f"/v2/models/{model}/predict/"
    operation = document["paths"][path]["post"]
    arguments = operation["parameters"]
    properties = _properties(document, operation)
    outputs = _outputs(properties)

    def predict(*values):
        return _show(_send(api + path, arguments, values), outputs)

    return gr.Interface(
        predict,
        inputs=[_input(argument) for argument in arguments],
        outputs=list(outputs.values()),
        title=metadata["name"],
        description=metadata["description"],
        allow_flagging="never",
        analytics_enabled=False,
    )


def _properties(document, operation):
    """What the answer holds, by the response's schema; nothing when there is none."""
    reference = operation["responses"]["200"].get("schema", {}).get("$ref", "")
    return document["definitions"].get(reference.rsplit("/", 1)[-1], {}).get("properties", {})


def _keyword(description):
    found = [kind for kind in MEDIA if kind in (description or "").lower()]
    return found[0] if len(found) == 1 else None


def _input(argument):
    name, kind, default = argument["name"], argument.get("type"), argument.get("default")
    options = {"label": name, "elem_id": f"in-{name}"}
    about = {**options, "info": argument.get("description")}
    if kind == "file":
        medium = _keyword(argument.get("description"))
        return MEDIA[medium](**options) if medium else gr.File(**options)
    if argument.get("enum"):
        return gr.Dropdown(choices=[choice for choice in argument["enum"] if choice != "*/*"], value=default, **about)
    if kind == "boolean":
        return gr.Checkbox(value=bool(default), **about)
    if kind in ("integer", "number"):
        precision = 0 if kind == "integer" else None
        if "minimum" in argument and "maximum" in argument:
            step = 1 if kind == "integer" else None
            return gr.Slider(argument["minimum"], argument["maximum"], value=default, step=step, **about)
        return gr.Number(value=default, precision=precision, **about)
    if kind == "array":
        return gr.Textbox(value=", ".join(map(str, default or [])), **about)
    return gr.Textbox(value=default, type="password" if argument.get("format") == "password" else "text", **about)


def _outputs(properties):
    outputs = {name: MEDIA[kind](label=name, elem_id=f"out-{name}") for name, kind in _media(properties)}
    # For answers that are a file.
    if not any(isinstance(output, gr.Image) for output in outputs.values()):
        outputs["image"] = MEDIA["image"](label="image", elem_id="out-image")
    if "labels" in properties and "probabilities" in properties:
        outputs["labels"] = gr.Label(label="labels", elem_id="out-labels")
    outputs["json"] = gr.JSON(label="answer", elem_id="out-json")
    outputs["file"] = gr.File(label="file", elem_id="out-file")
    return outputs


def _media(properties):
    found = ((name, _keyword(about.get("description"))) for name, about in properties.items() if about.get("type") == "string")
    return [(name, kind) for name, kind in found if kind]


def _send(url, arguments, values):
    query, files, accept = {}, {}, "application/json"
    for argument, value in zip(arguments, values):
        name = argument["name"]
        if value is None:
            continue
        if argument.get("type") == "file":
            file = pathlib.Path(value)
            files[name] = (file.name, file.open("rb"), mimetypes.guess_type(file.name)[0] or "application/octet-stream")
        elif argument.get("type") == "array":
            query[name] = [item.strip() for item in value.split(",") if item.strip()]
        else:
            query[name] = value
        if name == "accept":
            accept = value
    try:
        response = requests.post(url, params=query, files=files or None, headers={"Accept": accept})
    finally:
        for _, file, _ in files.values():
            file.close()
    if not response.ok:
        raise gr.Error(response.text)
    return response


def _show(response, outputs):
    shown = dict.fromkeys(outputs)
    kind = response.headers.get("Content-Type", "").split(";")[0]
    if kind.startswith("image/"):
        image = next(name for name, output in outputs.items() if isinstance(output, gr.Image))
        shown[image] = _file(response.content, ".png")
    elif kind != "application/json":
        shown["file"] = _file(response.content, mimetypes.guess_extension(kind) or "")
    else:
        answer = response.json()
        for name, ending in _endings(outputs):
            if answer.get(name):
                shown[name] = _file(base64.b64decode(answer.pop(name)), ending)
        if "labels" in outputs:
            shown["labels"] = dict(zip(answer.pop("labels"), answer.pop("probabilities")))
        shown["json"] = answer
    return list(shown.values())


def _endings(outputs):
    """The media among the outputs, with the ending that a file of each gets."""
    for name, output in outputs.items():
        for kind, ending in ((gr.Image, ".png"), (gr.Audio, ".wav"), (gr.Video, ".mp4")):
            if isinstance(output, kind):
                yield name, ending


def _file(content, ending):
    # Which kind of film it is, its first bytes tell.
    if ending == ".mp4" and content.startswith(b"\x1a\x45\xdf\xa3"):
        ending = ".webm"
    with tempfile.NamedTemporaryFile(suffix=ending, delete=False) as file:
        file.write(content)
    return file.name


if __name__ == "__main__":
    main()
