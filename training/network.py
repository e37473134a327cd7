"""The reader's network, as internal/network runs it in Go: one shape for every stage.

Columns of ids are looked up in tables and put side by side, a linear layer takes them to width D, blocks of a depthwise
convolution and a gated mixing of channels follow, and every head is a linear layer. Nothing here looks at a file.
"""
import torch
import torch.nn as nn
import torch.nn.functional as F

KERNEL = 5
EPSILON = 1e-5
ILLEGAL = -1e4


class Block(nn.Module):
    def __init__(self, width, dilation):
        super().__init__()
        self.dilation = dilation
        self.norm = nn.LayerNorm(width, eps=EPSILON)
        self.conv = Depthwise(width, dilation)
        self.value, self.gate = nn.Linear(width, width), nn.Linear(width, width)

    def forward(self, x, mask):
        z = self.conv(self.norm(x) * mask)
        return torch.addcmul(x, self.value(z), F.relu(self.gate(z)))


class Depthwise(nn.Module):
    """Each channel by itself over KERNEL tokens, `dilation` apart. Written as shifted sums: several times as fast on a
    processor as a grouped convolution."""

    def __init__(self, width, dilation):
        super().__init__()
        self.dilation = dilation
        self.weight = nn.Parameter(torch.empty(KERNEL, width).uniform_(-KERNEL ** -0.5, KERNEL ** -0.5))
        self.bias = nn.Parameter(torch.zeros(width))

    def forward(self, y):
        t, r = y.shape[1], self.dilation
        padded = F.pad(y, (0, 0, 2 * r, 2 * r))
        z = torch.addcmul(self.bias, padded[:, :t], self.weight[0])
        for j in range(1, KERNEL):
            z = torch.addcmul(z, padded[:, j * r:j * r + t], self.weight[j])
        return z


class Network(nn.Module):
    """columns: list of (name, size, dimensions); heads: {name: number of labels}; vectors: the table of column "word"."""

    def __init__(self, columns, width, dilations, heads, vectors=None, drop=0.1, word_drop=0.1):
        super().__init__()
        self.columns, self.width, self.dilations, self.heads_of = columns, width, list(dilations), dict(heads)
        self.drop, self.word_drop = drop, word_drop
        self.tables = nn.ModuleDict()
        for name, size, dimensions in columns:
            if name == "word":
                self.register_buffer("vectors", vectors)
                continue
            table = nn.Embedding(size, dimensions)
            nn.init.normal_(table.weight, std=0.1)
            self.tables[name] = table
        self.input = nn.Linear(sum(c[2] for c in columns), width)
        self.blocks = nn.ModuleList(Block(width, d) for d in dilations)
        self.out = nn.LayerNorm(width, eps=EPSILON)
        self.heads = nn.ModuleDict({name: nn.Linear(width, k) for name, k in heads.items()})

    def look_up(self, ids):
        """ids: {column: [B,T]} -> [B,T,sum of dimensions]"""
        parts = []
        for name, _, _ in self.columns:
            i = ids[name]
            parts.append(F.embedding(i, self.vectors) if name == "word" else self.tables[name](i))
        return torch.cat(parts, -1)

    def encode(self, ids, mask):
        """mask: [B,T], true inside the text -> [B,T,width]"""
        if self.training and self.word_drop:
            lost = torch.rand(mask.shape) < self.word_drop
            ids = dict(ids)
            for name in ("word", "own"):
                if name in ids:
                    ids[name] = ids[name].masked_fill(lost, 0)
        m = mask[:, :, None].float()
        x = self.input(F.dropout(self.look_up(ids), self.drop, self.training))
        for block in self.blocks:
            x = block(x, m)
        return self.out(x)

    def forward(self, ids, mask):
        h = F.dropout(self.encode(ids, mask), self.drop, self.training)
        return h, {name: head(h) for name, head in self.heads.items()}


class CRF(nn.Module):
    """Linear-chain conditional random field over labels "O", "B-x", "I-x": an I may only follow its own B or I."""

    def __init__(self, labels):
        super().__init__()
        k = len(labels)
        self.transitions = nn.Parameter(torch.zeros(k, k))
        self.start = nn.Parameter(torch.zeros(k))
        self.end = nn.Parameter(torch.zeros(k))
        bad, first = torch.zeros(k, k), torch.zeros(k)
        for j, b in enumerate(labels):
            if b.startswith("I-"):
                first[j] = ILLEGAL
                for i, a in enumerate(labels):
                    if a[1:] != b[1:] or a == "O":
                        bad[i, j] = ILLEGAL
        self.register_buffer("bad", bad)
        self.register_buffer("first", first)

    def tables(self):
        return self.transitions + self.bad, self.start + self.first, self.end

    def log_partition(self, scores, mask):
        t, start, end = self.tables()
        a = start + scores[:, 0]
        for s, m in zip(scores.unbind(1)[1:], mask.unbind(1)[1:]):
            a = torch.where(m[:, None], torch.logsumexp(a[:, :, None] + t, 1) + s, a)
        return torch.logsumexp(a + end, 1)

    def score(self, scores, labels, mask):
        t, start, end = self.tables()
        m = mask.float()
        at = scores.gather(2, labels[:, :, None])[:, :, 0] * m
        step = t[labels[:, :-1], labels[:, 1:]] * m[:, 1:]
        last = labels.gather(1, (mask.sum(1) - 1)[:, None])[:, 0]
        return start[labels[:, 0]] + at.sum(1) + step.sum(1) + end[last]

    def loss(self, scores, labels, mask):
        """Negative log-likelihood of each sequence."""
        return self.log_partition(scores, mask) - self.score(scores, labels, mask)

    def marginals(self, scores, mask):
        """[B,T,K] probability of each label at each token: the gradient of the log-partition."""
        with torch.enable_grad():
            s = scores.detach().requires_grad_()
            return torch.autograd.grad(self.log_partition(s, mask).sum(), s)[0]

    @torch.no_grad()
    def decode(self, scores):
        """scores: [T,K] of one sequence -> list of labels"""
        t, start, end = self.tables()
        t, s = t.numpy(), scores.numpy()
        a, back = start.numpy() + s[0], []
        for i in range(1, len(s)):
            m = a[:, None] + t
            back.append(m.argmax(0))
            a = m.max(0) + s[i]
        k = int((a + end.numpy()).argmax())
        path = [k]
        for b in reversed(back):
            k = int(b[k])
            path.append(k)
        return path[::-1]
