"""Writes the golden vectors of SFI Charlie: plain arrays, no state carried along, nothing shared with the Java code."""
import random, sys

def sma_seeded_rma(x, n):
    out = [None] * len(x)
    for t in range(len(x)):
        if t == n - 1:
            out[t] = sum(x[:n]) / n
        elif t >= n:
            out[t] = (out[t - 1] * (n - 1) + x[t]) / n
    return out

def sma(x, n):
    return [None if t < n - 1 else sum(x[t - n + 1:t + 1]) / n for t in range(len(x))]

def vectors(bars, true_atr, source, warm_up=125, n=10, m=1.7, tp_n=14, tp_m=1.0):
    o, h, l, c = zip(*bars)
    size = len(bars)
    tr = [h[t] - l[t] if t == 0 else max(h[t] - l[t], abs(h[t] - c[t - 1]), abs(l[t] - c[t - 1])) for t in range(size)]
    atr = sma_seeded_rma(tr, n) if true_atr else sma(tr, n)
    tp_atr = sma_seeded_rma(tr, tp_n)
    up, dn, trend = [None] * size, [None] * size, [1] * size
    rows, entry, side, goal = [], None, 0, None
    for t in range(size):
        src = (o[t] + h[t] + l[t] + c[t]) / 4 if source == "ohlc4" else c[t]
        if atr[t] is not None:
            basic_up, basic_dn = src - m * atr[t], src + m * atr[t]
            up[t] = max(basic_up, up[t - 1]) if t and up[t - 1] is not None and c[t - 1] > up[t - 1] else basic_up
            dn[t] = min(basic_dn, dn[t - 1]) if t and dn[t - 1] is not None and c[t - 1] < dn[t - 1] else basic_dn
        if t:
            trend[t] = trend[t - 1]
            if trend[t - 1] == -1 and dn[t - 1] is not None and c[t] > dn[t - 1]:
                trend[t] = 1
            elif trend[t - 1] == 1 and up[t - 1] is not None and c[t] < up[t - 1]:
                trend[t] = -1
        buy = t > 0 and trend[t - 1] == -1 and trend[t] == 1
        sell = t > 0 and trend[t - 1] == 1 and trend[t] == -1
        signal = ""
        if t + 1 > warm_up:
            if buy or sell:
                side = 1 if buy else -1
                goal = c[t] + side * tp_m * tp_atr[t]
                signal = "BUY" if buy else "SELL"
            elif side and side * (c[t] - goal) >= 0:
                signal, side = "TP", 0
        rows.append((t, o[t], h[t], l[t], c[t], tr[t], atr[t], up[t], dn[t], trend[t], int(buy), int(sell), tp_atr[t], signal))
    return rows

def walk(count, seed):
    rnd = random.Random(seed)
    price, bars = 8500, []
    for _ in range(count):
        first = price + rnd.randint(-3, 3)
        last = first + rnd.randint(-14, 14)
        bars.append(tuple(v / 100 for v in (first, max(first, last) + rnd.randint(0, 6),
                                            min(first, last) - rnd.randint(0, 6), last)))
        price = last
    return bars

for name, true_atr, source in (("golden-rma-ohlc4.csv", True, "ohlc4"), ("golden-sma-close.csv", False, "close")):
    with open(name, "w") as f:
        f.write("bar,open,high,low,close,tr,atr,up,dn,trend,buy,sell,tpAtr,signal\n")
        for row in vectors(walk(500, 20261128), true_atr, source):
            f.write(",".join("" if v is None else repr(v) if isinstance(v, float) else str(v) for v in row) + "\n")
