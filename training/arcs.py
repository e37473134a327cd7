"""A stage's head for trees, as internal/network runs it in Go: who depends on whom in a sentence, and how.

Each token is projected once as a dependent and once as a head; a pair's score is a product of the two, how likely the
head is to be one at all, and how far apart they stand (Dozat and Manning 2017).
"""
import torch
import torch.nn as nn
import torch.nn.functional as F

WINDOW = 64  # how far a head may be from its token
NEAR = 16    # distances from here on count as one


class Arcs(nn.Module):
    """width: of the network; relations: how many; dimensions: of the projections."""

    def __init__(self, width, relations, dimensions=64):
        super().__init__()
        self.dep, self.head = nn.Linear(width, dimensions), nn.Linear(width, dimensions)
        self.pair = nn.Parameter(torch.empty(dimensions, dimensions))
        self.prior = nn.Parameter(torch.zeros(dimensions))
        self.root = nn.Parameter(torch.zeros(dimensions))
        self.distance = nn.Parameter(torch.zeros(2 * NEAR + 1))
        self.relation = nn.Linear(2 * dimensions, relations)
        nn.init.xavier_uniform_(self.pair)

    def project(self, h):
        """h: [B,T,width] of the sentences -> what the tokens are as dependents and as heads, [B,T,dimensions] each"""
        return F.relu(self.dep(h)), F.relu(self.head(h))

    def scores(self, dep, head, mask):
        """mask: [B,T], true inside the sentence -> [B,T,1+T]: of each token with the root (first) and with each head"""
        t = dep.shape[1]
        s = dep @ (head @ self.pair.T).transpose(1, 2) + (head @ self.prior)[:, None, :]
        d = torch.arange(t)[None, :] - torch.arange(t)[:, None]
        s = s + self.distance[d.clamp(-NEAR, NEAR) + NEAR]
        s = s.masked_fill((d.abs() > WINDOW) | (d == 0), -1e4).masked_fill(~mask[:, None, :], -1e4)
        return torch.cat([(dep @ self.root)[:, :, None], s], 2)

    def relations(self, dep, head, heads):
        """heads: [B,T], 0 for the root, else 1 + the head's place -> [B,T,relations]"""
        root = self.root.expand(head.shape[0], 1, -1)
        of = torch.cat([root, head], 1).gather(1, heads[:, :, None].expand(-1, -1, head.shape[2]))
        return self.relation(torch.cat([dep, of], 2))


def stage(prefix, arcs):
    """-> tensors of the head, named as internal/network reads them"""
    out = {}
    for name, layer in (("dep", arcs.dep), ("head", arcs.head), ("relation", arcs.relation)):
        out[f"{prefix}.arcs.{name}.weight"], out[f"{prefix}.arcs.{name}.bias"] = layer.weight.T, layer.bias
    for name in ("pair", "prior", "root", "distance"):
        out[f"{prefix}.arcs.{name}"] = getattr(arcs, name)
    return {k: v.detach().float().numpy() for k, v in out.items()}


def describe(arcs, labels):
    """The head's entry in the stage's metadata, under "arcs"."""
    return {"dimensions": arcs.dep.out_features, "labels": list(labels)}
