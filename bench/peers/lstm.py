"""Two LSTM layers and a dense one in PyTorch: a line of JSON asks for training or inference, a line answers with samples a second."""
import json
import sys
import time

import torch


class Network(torch.nn.Module):
    def __init__(self, units):
        super().__init__()
        self.lstm = torch.nn.LSTM(1, units, num_layers=2)
        self.dense = torch.nn.Linear(units, 1)

    def forward(self, windows):
        return self.dense(self.lstm(windows)[0][-1])


networks = {}


def network_of(units):
    if units not in networks:
        torch.manual_seed(1)
        network = Network(units)
        networks[units] = network, torch.optim.Adam(network.parameters(), lr=1e-3)
    return networks[units]


def train(units, window, batch, steps):
    network, optimizer = network_of(units)
    network.train()
    windows = torch.randn(window, batch, 1)
    labels = torch.randn(batch, 1)
    for step in range(steps + 3):
        if step == 3:
            started = time.perf_counter()
        optimizer.zero_grad(set_to_none=True)
        loss = torch.nn.functional.mse_loss(network(windows), labels)
        loss.backward()
        optimizer.step()
        loss.item()
    return steps * batch / (time.perf_counter() - started)


def forecast(units, window, rows, repeats):
    network, _ = network_of(units)
    network.eval()
    windows = torch.randn(window, rows, 1)
    with torch.inference_mode():
        network(windows)
        started = time.perf_counter()
        for _ in range(repeats):
            network(windows)
        return repeats * rows / (time.perf_counter() - started)


for line in sys.stdin:
    job = json.loads(line)
    torch.set_num_threads(job["threads"])
    kind = job["kind"]
    if kind == "train":
        rate = train(job["units"], job["window"], job["batch"], job["steps"])
    else:
        rate = forecast(job["units"], job["window"], job["rows"], job["repeats"])
    print(json.dumps({"rate": rate}), flush=True)
