"""Trains the network that tags and parses: word tables, a two-layer bidirectional
LSTM, tag scores, and biaffine arcs with relations (Dozat and Manning 2017, small).

    python train/network.py SAMPLES_DIR OUT_DIR [--hidden 56] [--epochs 26] …

SAMPLES_DIR is written by train/export-samples.ts; OUT_DIR receives one float32
file a weight, for train/pack-network.ts. Needs PyTorch; runs on a CPU.
"""
import argparse, json, math, os, random, time
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

ap = argparse.ArgumentParser()
ap.add_argument("samples"); ap.add_argument("out")
ap.add_argument("--emb", type=int, default=96)
ap.add_argument("--hidden", type=int, default=56)
ap.add_argument("--layers", type=int, default=2)
ap.add_argument("--arc", type=int, default=56)
ap.add_argument("--rel", type=int, default=56)
ap.add_argument("--epochs", type=int, default=26)
ap.add_argument("--batch", type=int, default=1400, help="tokens a batch")
ap.add_argument("--lr", type=float, default=3e-3)
ap.add_argument("--drop", type=float, default=0.28)
ap.add_argument("--worddrop", type=float, default=0.25)
ap.add_argument("--seed", type=int, default=3)
ap.add_argument("--teachers", nargs="*", default=[], help="folders of trained networks whose mean answers are learned from beside the gold ones")
ap.add_argument("--soft", type=float, default=0.5, help="weight of the teachers' answers")
ap.add_argument("--evalfrom", type=int, default=18)
ap.add_argument("--average", type=float, default=0.998, help="decay of the running average of weights that is kept")
args = ap.parse_args()
torch.manual_seed(args.seed); random.seed(args.seed); np.random.seed(args.seed)
torch.set_num_threads(int(os.environ.get("THREADS", "1")))

meta = json.load(open(f"{args.samples}/meta.json"))
ROW, TAGS, LABELS = meta["row"], meta["tags"], meta["labels"]
BARE = np.array([sorted({l.split(":")[0] for l in LABELS}).index(l.split(":")[0]) for l in LABELS])
UPOS = np.array([sorted({t.split("|")[0] for t in TAGS}).index(t.split("|")[0]) for t in TAGS])
ROOT = LABELS.index("root")

def load(name):
    rows = np.fromfile(f"{args.samples}/{name}.i32", dtype=np.int32).reshape(-1, ROW)
    lengths = np.fromfile(f"{args.samples}/{name}.lengths.i32", dtype=np.int32)
    ends = np.cumsum(lengths)
    return [rows[e - n:e] for e, n in zip(ends, lengths)]

train, dev = load("train"), load("dev")
vectors = torch.from_numpy(np.fromfile(f"{args.samples}/vectors.f32", dtype=np.float32).reshape(-1, meta["dimensions"]).copy())
vectors = vectors / vectors.std()
V = vectors.shape[0]
# Words seen twice or more get a vector of their own beside the given one.
_counts = np.bincount(np.concatenate([s[:, 0] for s in train]), minlength=V)
_own = np.zeros(V, dtype=np.int64); _own[_counts >= 2] = 1 + np.arange((_counts >= 2).sum()); _own[0] = 0
OWN = torch.from_numpy(_own)

class Net(nn.Module):
    def __init__(self, args=args):
        super().__init__()
        self.args = args
        D, H = args.emb, args.hidden
        self.register_buffer("own_index", OWN.clone())
        self.glove = nn.Embedding.from_pretrained(vectors, freeze=True)
        self.project = nn.Linear(meta["dimensions"], D, bias=False)
        self.word = nn.Embedding(getattr(args, "own", int(OWN.max()) + 1), D); nn.init.zeros_(self.word.weight)
        self.affix = nn.ModuleList([nn.Embedding(4096, D) for _ in range(4)])
        self.shape = nn.Embedding(256, D)
        for e in [*self.affix, self.shape]: nn.init.normal_(e.weight, std=0.3)
        nn.init.normal_(self.project.weight, std=1.0 / math.sqrt(meta["dimensions"]))
        self.lstm = nn.ModuleList()
        width = D
        for _ in range(args.layers):
            self.lstm.append(nn.LSTM(width, H, batch_first=True, bidirectional=True))
            width = 2 * H
        self.tag = nn.Linear(width, len(TAGS))
        self.arc_dep = nn.Linear(width, args.arc)
        self.arc_head = nn.Linear(width, args.arc)
        self.arc = nn.Parameter(torch.eye(args.arc) * 0.5)
        self.arc_bias = nn.Parameter(torch.zeros(args.arc))
        self.root_head = nn.Parameter(torch.randn(args.arc) * 0.1)
        self.rel_dep = nn.Linear(width, args.rel)
        self.rel_head = nn.Linear(width, args.rel)
        self.rel_root = nn.Parameter(torch.zeros(args.rel))
        self.rel = nn.Linear(args.rel, len(LABELS))

    def embed(self, rows, shape_col):
        w = rows[..., 0]
        train = self.training
        g = self.project(self.glove(w)); own = self.word(self.own_index[w])
        if train:
            keep = (torch.rand(w.shape) > args.worddrop).float().unsqueeze(-1)
            keep2 = (torch.rand(w.shape) > 0.03).float().unsqueeze(-1)
            g, own = g * keep2, own * keep * keep2
        x = g + own
        for k in range(4): x = x + self.affix[k](rows[..., 1 + k])
        return x + self.shape(shape_col)

    def forward(self, rows, shape_col, mask):
        x = self.embed(rows, shape_col)
        p = args.drop
        if self.training:
            x = x * (torch.rand(x.shape[0], 1, x.shape[2]) > p).float() / (1 - p) if False else F.dropout(x, p * 0.8)
        lengths = mask.sum(1)
        for layer in self.lstm:
            packed = nn.utils.rnn.pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
            y, _ = layer(packed)
            x, _ = nn.utils.rnn.pad_packed_sequence(y, batch_first=True)
            if self.training:
                x = x * ((torch.rand(x.shape[0], 1, x.shape[2]) > p).float() / (1 - p))
        tag = self.tag(x)
        d = F.relu(self.arc_dep(x)); h = F.relu(self.arc_head(x))
        rd = self.rel_dep(x); rh = self.rel_head(x)
        if self.training:
            d, h = F.dropout(d, p), F.dropout(h, p)
        B, T, _ = d.shape
        heads = torch.cat([F.relu(self.root_head).expand(B, 1, -1), h], 1)        # 0 is the root
        arcs = torch.einsum("bia,bja->bij", d @ self.arc + self.arc_bias, heads)     # dep i, head j
        hm = torch.cat([torch.ones(B, 1, dtype=torch.bool), mask], 1)
        arcs = arcs.masked_fill(~hm.unsqueeze(1), -1e4)
        idx = torch.arange(T)
        arcs[:, idx, idx + 1] = -1e4
        return tag, arcs, rd, torch.cat([self.rel_root.expand(B, 1, -1), rh], 1)

    def relations(self, rd, rh, heads):
        h = torch.gather(rh, 1, heads.unsqueeze(-1).expand(-1, -1, rh.shape[2]))
        z = F.relu(rd + h)
        if self.training: z = F.dropout(z, args.drop)
        return self.rel(z)

def teacher(folder):
    state = torch.load(f"{folder}/best.pt")
    size = argparse.Namespace(**vars(args))
    size.emb = state["project.weight"].shape[0]; size.hidden = state["lstm.0.weight_hh_l0"].shape[1]
    size.layers = len({k.split(".")[1] for k in state if k.startswith("lstm.")})
    size.own = state["word.weight"].shape[0]; size.arc = state["arc"].shape[0]; size.rel = state["rel_root"].shape[0]
    net = Net(size); net.load_state_dict(state); net.eval()
    return net

def soften(data, folders):
    """Mean probabilities of the teachers: tags, heads, and relations to the gold heads."""
    nets = [teacher(folder) for folder in folders]
    out = [None] * len(data)
    with torch.no_grad():
        for ids in batches(data, 4000, False):
            rows, shape, mask = collate(data, ids, False)
            mean = None
            for net in nets:
                tag, arcs, rd, rh = net(rows, shape, mask)
                rel = net.relations(rd, rh, rows[..., ROW - 3] + 1)
                probs = [tag.softmax(-1), arcs.softmax(-1), rel.softmax(-1)]
                mean = probs if mean is None else [a + b for a, b in zip(mean, probs)]
            for b, i in enumerate(ids):
                n = len(data[i])
                out[i] = [(m[b, :n, :n + 1] if k == 1 else m[b, :n]).div(len(nets)).half() for k, m in enumerate(mean)]
    return out

def soft_loss(scores, ids, soft, which, mask):
    """Cross-entropy with the teachers' probabilities, over the words that the batch kept."""
    B, T = mask.shape
    target = torch.zeros(B, T, scores.shape[-1])
    for b, i in enumerate(ids):
        n = int(mask[b].sum()); s = soft[i][which][:n].float()
        if which == 1: s = s[:, :n + 1]
        target[b, :n, :s.shape[1]] = s
    return -(target * scores.log_softmax(-1)).sum(-1)[mask].mean()

def batches(data, tokens, shuffle):
    order = sorted(range(len(data)), key=lambda i: len(data[i]) + (random.random() * 3 if shuffle else 0))
    out, cur, longest = [], [], 0
    for i in order:
        longest = max(longest, len(data[i]))
        if cur and longest * (len(cur) + 1) > tokens: out.append(cur); cur, longest = [], len(data[i])
        cur.append(i)
    out.append(cur)
    if shuffle: random.shuffle(out)
    return out

def collate(data, ids, augment):
    items = []
    for i in ids:
        s = data[i]; col = 5
        if augment:
            r = random.random()
            if r < 0.025: col = 6
            elif r < 0.035: col = 7
            elif r < 0.045: col = 8
            if len(s) > 3 and s[-1][ROW - 2] == LABELS.index("punct") and random.random() < 0.12 and not (s[:, ROW - 3] == len(s) - 1).any(): s = s[:-1]
        items.append((s, col))
    T = max(len(s) for s, _ in items); B = len(items)
    rows = np.zeros((B, T, ROW), dtype=np.int64); shape = np.zeros((B, T), dtype=np.int64); mask = np.zeros((B, T), dtype=bool)
    for b, (s, col) in enumerate(items):
        rows[b, :len(s)] = s; shape[b, :len(s)] = s[:, col]; mask[b, :len(s)] = True
    return torch.from_numpy(rows), torch.from_numpy(shape), torch.from_numpy(mask)

def evaluate(net):
    net.eval(); n = u = l = t = up = 0
    with torch.no_grad():
        for ids in batches(dev, 4000, False):
            rows, shape, mask = collate(dev, ids, False)
            tag, arcs, rd, rh = net(rows, shape, mask)
            head = arcs.argmax(-1); rel = net.relations(rd, rh, head); rel[..., ROOT] = -1e4
            rel = torch.where(head == 0, torch.tensor(ROOT), rel.argmax(-1))
            gold_head = rows[..., ROW - 3] + 1; gold_rel = rows[..., ROW - 2]; gold_tag = rows[..., ROW - 4]
            ok = (head == gold_head) & mask
            bare = torch.from_numpy(BARE); upos = torch.from_numpy(UPOS)
            n += int(mask.sum()); u += int(ok.sum()); l += int((ok & (bare[rel] == bare[gold_rel])).sum())
            pt = tag.argmax(-1); t += int(((pt == gold_tag) & mask).sum())
            up += int(((upos[pt] == upos[gold_tag.clamp(min=0)]) & (gold_tag >= 0) & mask).sum())
    net.train()
    return up / n, t / n, u / n, l / n

net = Net()
print("parameters", sum(p.numel() for n, p in net.named_parameters() if "glove" not in n and "word" not in n and "affix" not in n), flush=True)
params = [p for p in net.parameters() if p.requires_grad]
opt = torch.optim.Adam(params, lr=args.lr, betas=(0.9, 0.95), eps=1e-8, fused=True)
total = args.epochs * len(batches(train, args.batch, True))
sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda k: min(1, (k + 1) / 200) * (0.02 + 0.98 * max(0, 1 - k / total)))
soft = soften(train, args.teachers) if args.teachers else None
average = {k: v.clone() for k, v in net.state_dict().items()}; best = (0,); step = 0
trained = dict(net.named_parameters())

def swap():
    for k, p in trained.items():
        if p.requires_grad: p.data, average[k] = average[k], p.data

for epoch in range(args.epochs):
    t0 = time.time(); total_loss = 0
    for ids in batches(train, args.batch, True):
        rows, shape, mask = collate(train, ids, True)
        tag, arcs, rd, rh = net(rows, shape, mask)
        gold_tag = rows[..., ROW - 4]; gold_head = rows[..., ROW - 3] + 1; gold_rel = rows[..., ROW - 2]
        rel = net.relations(rd, rh, gold_head)
        m = mask & (gold_tag >= 0)
        loss = F.cross_entropy(tag[m], gold_tag[m]) + F.cross_entropy(arcs[mask], gold_head[mask]) + F.cross_entropy(rel[mask], gold_rel[mask])
        if soft:
            taught = soft_loss(tag, ids, soft, 0, mask) + soft_loss(arcs, ids, soft, 1, mask) + soft_loss(rel, ids, soft, 2, mask)
            loss = (1 - args.soft) * loss + args.soft * taught
        opt.zero_grad(); loss.backward(); nn.utils.clip_grad_norm_(params, 5.0); opt.step(); sched.step(); step += 1
        keep = min(args.average, step / (step + 20))
        for k, p in trained.items():
            if p.requires_grad: average[k].lerp_(p.data, 1 - keep)
        total_loss += loss.item()
    line = f"epoch {epoch + 1} loss {total_loss:.0f} {time.time() - t0:.0f}s"
    if epoch + 1 >= args.evalfrom or epoch % 3 == 2:
        swap(); s = evaluate(net)
        line += " upos %.4f xpos %.4f uas %.4f las %.4f" % s
        if s[3] + s[0] > best[0]:
            best = (s[3] + s[0],)
            os.makedirs(args.out, exist_ok=True); torch.save(net.state_dict(), f"{args.out}/best.pt")
        swap()
    print(line, flush=True)
