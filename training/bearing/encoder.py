"""The encoder that training starts from: all-MiniLM-L6-v2 (Wang and others 2020; Reimers and Gurevych 2019; Apache-2.0).

In: the folder with its model.safetensors and tokenizer.json. Out: a module that gives a state for each piece of a word. It is
used in training alone; nothing of it runs in the program.
"""
import os

import torch
import torch.nn as nn
import torch.nn.functional as F
from safetensors.torch import load_file
from tokenizers import Tokenizer


class Layer(nn.Module):
    def __init__(self, d, heads, wide):
        super().__init__()
        self.heads = heads
        self.qkv, self.o, self.n1 = nn.Linear(d, 3 * d), nn.Linear(d, d), nn.LayerNorm(d, eps=1e-12)
        self.f1, self.f2, self.n2 = nn.Linear(d, wide), nn.Linear(wide, d), nn.LayerNorm(d, eps=1e-12)

    def forward(self, x, mask, p=0.1):
        b, t, d = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(b, t, d)
        x = self.n1(x + F.dropout(self.o(a), p, self.training))
        return self.n2(x + F.dropout(self.f2(F.gelu(self.f1(x))), p, self.training))


class Encoder(nn.Module):
    def __init__(self, folder, layers=6, d=384):
        super().__init__()
        s = load_file(os.path.join(folder, "model.safetensors"))
        of = lambda name: s["embeddings." + name]
        self.word, self.place, self.norm = nn.Embedding(30522, d), nn.Embedding(512, d), nn.LayerNorm(d, eps=1e-12)
        self.word.weight.data.copy_(of("word_embeddings.weight"))
        self.place.weight.data.copy_(of("position_embeddings.weight"))
        self.norm.weight.data.copy_(of("LayerNorm.weight"))
        self.norm.bias.data.copy_(of("LayerNorm.bias"))
        sides = of("token_type_embeddings.weight")
        self.side = nn.Parameter(sides[0].clone())
        self.other = nn.Parameter((sides[1] - sides[0]).clone())  # what the second of two texts adds
        self.layers = nn.ModuleList(Layer(d, 12, 4 * d) for _ in range(layers))
        for i, l in enumerate(self.layers):
            p = f"encoder.layer.{i}."
            for part in ("weight", "bias"):
                getattr(l.qkv, part).data.copy_(torch.cat([s[f"{p}attention.self.{n}.{part}"] for n in ("query", "key", "value")]))
                for to, name in ((l.o, "attention.output.dense"), (l.n1, "attention.output.LayerNorm"), (l.f1, "intermediate.dense"),
                                 (l.f2, "output.dense"), (l.n2, "output.LayerNorm")):
                    getattr(to, part).data.copy_(s[f"{p}{name}.{part}"])

    def forward(self, ids, mask, second=None):
        x = self.word(ids) + self.place.weight[: ids.shape[1]] + self.side
        if second is not None:
            x = x + second[:, :, None] * self.other
        x = F.dropout(self.norm(x), 0.1, self.training)
        for l in self.layers:
            x = l(x, mask[:, None, None, :])
        return x


def pieces(folder):
    t = Tokenizer.from_file(os.path.join(folder, "tokenizer.json"))
    t.no_padding()
    t.no_truncation()
    return lambda text: t.encode(text, add_special_tokens=False).ids


def padded(rows):
    longest = max(len(r) for r in rows)
    ids = torch.tensor([r + [0] * (longest - len(r)) for r in rows])
    return ids, ids != 0


def mean(h, mask):
    m = mask.float()[:, :, None]
    return (h * m).sum(1) / m.sum(1)
