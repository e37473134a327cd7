"""A BERT-shaped encoder in plain PyTorch, loaded from packaged MiniLM weights: the teacher's body. It never ships."""
import torch
import torch.nn as nn
import torch.nn.functional as F


class Layer(nn.Module):
    def __init__(self, width, heads, inner):
        super().__init__()
        self.heads = heads
        self.qkv, self.join = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.norm1, self.norm2 = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)

    def forward(self, x, mask, drop):
        b, t, d = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(b, t, d)
        x = self.norm1(x + F.dropout(self.join(a), drop, self.training))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), drop, self.training))


class Encoder(nn.Module):
    def __init__(self, saved, layers=6, width=384, heads=12, inner=1536, drop=0.1):
        super().__init__()
        self.width, self.drop = width, drop
        self.word, self.place, self.segment = nn.Embedding(30522, width), nn.Embedding(512, width), nn.Embedding(2, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner) for _ in range(layers))
        if saved:
            self.take(saved)

    def take(self, saved):
        saved = {k.removeprefix("bert."): v for k, v in saved.items()}

        def copy(part, name):
            part.weight.data.copy_(saved[name + ".weight"])
            if getattr(part, "bias", None) is not None:
                part.bias.data.copy_(saved[name + ".bias"])

        copy(self.word, "embeddings.word_embeddings")
        copy(self.place, "embeddings.position_embeddings")
        copy(self.segment, "embeddings.token_type_embeddings")
        copy(self.norm, "embeddings.LayerNorm")
        for i, layer in enumerate(self.layers):
            at = f"encoder.layer.{i}."
            three = [at + f"attention.self.{n}." for n in ("query", "key", "value")]
            layer.qkv.weight.data.copy_(torch.cat([saved[n + "weight"] for n in three]))
            layer.qkv.bias.data.copy_(torch.cat([saved[n + "bias"] for n in three]))
            copy(layer.join, at + "attention.output.dense")
            copy(layer.norm1, at + "attention.output.LayerNorm")
            copy(layer.up, at + "intermediate.dense")
            copy(layer.down, at + "output.dense")
            copy(layer.norm2, at + "output.LayerNorm")

    def forward(self, ids, mask, extra):
        x = self.word(ids) + self.place.weight[: ids.shape[1]] + self.segment.weight[0] + extra
        x = F.dropout(self.norm(x), self.drop, self.training)
        for layer in self.layers:
            x = layer(x, mask[:, None, None, :], self.drop)
        return x
