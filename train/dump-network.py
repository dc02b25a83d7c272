"""Writes a trained network's weights as one float32 file each, for train/pack-network.ts.

    python train/dump-network.py SAMPLES_DIR OUT_DIR      (reads OUT_DIR/best.pt)
"""
import json, os, sys
import numpy as np
import torch

samples, out = sys.argv[1:3]
meta = json.load(open(f"{samples}/meta.json"))
state = torch.load(f"{out}/best.pt", map_location="cpu")
own = state.pop("own_index").numpy()
glove, project = state["glove.weight"].numpy(), state["project.weight"].numpy()
weights = {"table.word": glove @ project.T + state["word.weight"].numpy()[own]}
for k in range(4):
    weights[f"table.affix{k}"] = state[f"affix.{k}.weight"].numpy()
weights["table.shape"] = state["shape.weight"].numpy()
layers = len({key.split(".")[1] for key in state if key.startswith("lstm.")})
for i in range(layers):
    for way, suffix in (("fw", ""), ("bw", "_reverse")):
        at = lambda name: state[f"lstm.{i}.{name}_l0{suffix}"].numpy()
        weights[f"lstm{i}.{way}.input"] = at("weight_ih")
        weights[f"lstm{i}.{way}.state"] = at("weight_hh")
        weights[f"lstm{i}.{way}.bias"] = at("bias_ih") + at("bias_hh")
for name, source in (("tag", "tag"), ("arc-dep", "arc_dep"), ("arc-head", "arc_head"), ("rel-dep", "rel_dep"), ("rel-head", "rel_head"), ("rel", "rel")):
    weights[f"{name}.weight"] = state[f"{source}.weight"].numpy()
    weights[f"{name}.bias"] = state[f"{source}.bias"].numpy()
# d @ A: the kernel's rows are outputs, so A is turned.
weights["arc.weight"] = state["arc"].numpy().T.copy()
weights["arc.bias"] = state["arc_bias"].numpy()
weights["arc.root"] = np.maximum(state["root_head"].numpy(), 0)
weights["rel.root"] = state["rel_root"].numpy()
for name, value in weights.items():
    np.ascontiguousarray(value, dtype=np.float32).tofile(f"{out}/{name}.f32")
index = {"weights": {name: list(value.shape) for name, value in weights.items()}, "hidden": int(state["lstm.0.weight_hh_l0"].shape[1]),
         "width": int(project.shape[0]), "layers": layers, "arc": int(state["arc"].shape[0]), "rel": int(state["rel_root"].shape[0])}
json.dump(index, open(f"{out}/index.json", "w"))
