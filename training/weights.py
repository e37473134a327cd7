"""Writes and reads the reader's weights file: safetensors, laid out as internal/network reads it."""
import hashlib
import json

import numpy
import torch
from safetensors.numpy import load_file, save

FORMAT, VERSION = "hearsay-reader", "1"


def quantised(table):
    """float [N,d] -> int8 [N,d] and one scale per row"""
    t = table.detach().float().numpy()
    scale = numpy.abs(t).max(1) / 127
    scale[scale == 0] = 1
    return numpy.rint(t / scale[:, None]).astype(numpy.int8), scale.astype(numpy.float32)


def restored(table):
    """What is left of a table after quantising: training ends with it, so that scores are those of the shipped file."""
    q, s = quantised(table)
    return torch.tensor(q.astype(numpy.float32) * s[:, None])


def stage(prefix, net, small=4096 * 8):
    """net: network.Network -> tensors of one stage; tables of at least `small` numbers are quantised"""
    out = {}

    def put(name, t):
        out[f"{prefix}.{name}"] = numpy.ascontiguousarray(t.detach().float().numpy())

    for name, table in net.tables.items():
        if table.weight.numel() >= small:
            q, s = quantised(table.weight)
            out[f"{prefix}.column.{name}"], out[f"{prefix}.column.{name}.scale"] = q, s
        else:
            put(f"column.{name}", table.weight)
    put("in.weight", net.input.weight.T)
    put("in.bias", net.input.bias)
    for i, b in enumerate(net.blocks):
        put(f"block.{i}.norm.gain", b.norm.weight)
        put(f"block.{i}.norm.bias", b.norm.bias)
        put(f"block.{i}.conv.weight", b.conv.weight)
        put(f"block.{i}.conv.bias", b.conv.bias)
        put(f"block.{i}.mix.weight", torch.cat([b.value.weight.T, b.gate.weight.T], 1))
        put(f"block.{i}.mix.bias", torch.cat([b.value.bias, b.gate.bias]))
    put("out.gain", net.out.weight)
    put("out.bias", net.out.bias)
    for name, head in net.heads.items():
        put(f"head.{name}.weight", head.weight.T)
        put(f"head.{name}.bias", head.bias)
    return out


def crf(prefix, head, field):
    transitions, start, end = field.tables()
    return {f"{prefix}.head.{head}.{n}": t.detach().numpy() for n, t in (("transitions", transitions), ("start", start), ("end", end))}


def describe(net, labels):
    """The stage's entry in the file's metadata. labels: {head: [label]}"""
    return {
        "columns": [{"name": n, "size": s, "dimensions": d} for n, s, d in net.columns],
        "width": net.width, "dilations": net.dilations,
        "heads": [{"name": n, "labels": labels[n]} for n in net.heads_of],
    }


def write(path, name, tensors, stages, licence):
    """tensors: {name: numpy array}; stages: {stage: describe(...)}"""
    tensors = {k: numpy.ascontiguousarray(v) for k, v in sorted(tensors.items())}
    meta = {"format": FORMAT, "version": VERSION, "name": name, "licence": licence, "stages": json.dumps(stages, sort_keys=True)}
    blob = save(tensors)
    start = 8 + int.from_bytes(blob[:8], "little")
    meta["sha256"] = hashlib.sha256(blob[start:]).hexdigest()
    header = json.loads(blob[8:start]) | {"__metadata__": meta}
    text = json.dumps(header, sort_keys=True, separators=(",", ":")).encode()  # in order, so that equal models are equal files
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as f:
        f.write(len(text).to_bytes(8, "little") + text + blob[start:])


def vocabulary(words):
    return numpy.frombuffer("\n".join(words).encode(), dtype=numpy.uint8)
