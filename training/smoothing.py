"""SmoothQuant (Xiao et al. 2023, arXiv:2211.10438): before quantisation, what a few large channels of the activations hold is
moved into the weights. The model computes the same; its int8 form is several times nearer to it."""

import torch
from torch import nn


class Smoothed(nn.Module):
    """linear(x) as linear'(x * scale), with one scale a channel."""

    def __init__(self, linear: nn.Linear, scale: torch.Tensor) -> None:
        super().__init__()
        self.linear = linear
        self.register_buffer("scale", scale)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.linear(x * self.scale)


@torch.no_grad()
def smooth(model: nn.Module, encoder: nn.Module, run_examples, strength: float = 0.5) -> None:
    """Replaces every linear layer of `encoder` by a smoothed one.

    `run_examples(model)` runs what the model is made for; the largest activation of each channel is taken from it."""
    largest: dict[str, torch.Tensor] = {}
    linears = {name: module for name, module in encoder.named_modules() if isinstance(module, nn.Linear)}

    def watch(name: str):
        def hook(_, inputs) -> None:
            peak = inputs[0].abs().flatten(0, -2).amax(0)
            largest[name] = torch.maximum(largest.get(name, peak), peak)

        return hook

    handles = [module.register_forward_pre_hook(watch(name)) for name, module in linears.items()]
    run_examples(model)
    for handle in handles:
        handle.remove()
    for name, linear in linears.items():
        weight = linear.weight.abs().amax(0).clamp(min=1e-5)
        scale = largest[name].clamp(min=1e-5) ** strength / weight ** (1 - strength)
        scale = (scale / scale.mean()).clamp(1e-3, 1e3)
        linear.weight.mul_(scale)
        parent, _, own = name.rpartition(".")
        setattr(encoder.get_submodule(parent) if parent else encoder, own, Smoothed(linear, 1 / scale))
