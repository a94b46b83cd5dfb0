# Trains a network for tradewind's benchmark: for each number of batches that is read, windows a second are written.
import sys
import time

import torch

layers, dropout, dense, threads, batch, steps, features, outputs = sys.argv[1:]
batch, steps, features, outputs, dense = int(batch), int(steps), int(features), int(outputs), int(dense)
torch.set_num_threads(int(threads))
torch.manual_seed(1)


class Network(torch.nn.Module):
    def __init__(self):
        super().__init__()
        sizes = [features] + [int(size) for size in layers.split(",")]
        self.lstm = torch.nn.ModuleList(
            torch.nn.LSTM(below, units, batch_first=True) for below, units in zip(sizes, sizes[1:]))
        self.dropout = torch.nn.Dropout(float(dropout))
        self.dense = torch.nn.Linear(sizes[-1], dense) if dense else None
        self.linear = torch.nn.Linear(dense or sizes[-1], outputs)

    def forward(self, x):
        for layer in self.lstm[:-1]:
            x = self.dropout(layer(x)[0])
        x = self.dropout(self.lstm[-1](x)[0][:, -1])
        if self.dense is not None:
            x = torch.relu(self.dense(x))
        return self.linear(x)


network = Network()
optimizer = torch.optim.Adam(network.parameters(), lr=1e-3)
loss = torch.nn.MSELoss()
bars = 50000
rows = torch.randn(bars, features)
targets = torch.randn(batch, outputs)
window = torch.arange(1 - steps, 1)
print("ready", flush=True)
for line in sys.stdin:
    start = time.perf_counter()
    for _ in range(int(line)):
        x = rows[torch.randint(steps - 1, bars, (batch, 1)) + window]
        optimizer.zero_grad()
        loss(network(x), targets).backward()
        optimizer.step()
    print(batch * int(line) / (time.perf_counter() - start), flush=True)
