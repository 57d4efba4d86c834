"""Averages the weights of checkpoints of one line of training. usage: average.py OUT.pt CHECKPOINT.pt CHECKPOINT.pt..."""

import sys

import torch

out, *paths = sys.argv[1:]
states = [torch.load(path)["reader"] for path in paths]
torch.save({"reader": {name: sum(state[name].float() for state in states) / len(states) for name in states[0]}}, out)
