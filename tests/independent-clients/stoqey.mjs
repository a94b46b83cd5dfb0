// Checks a running gateway with @stoqey/ib: node stoqey.mjs PORT [EXPECTED_SERVER_VERSION]
// Exit code 0 when every step passed, 1 when one failed, 2 when the arguments are wrong.
import ib from "@stoqey/ib";

const { IBApi, EventName, BarSizeSetting, WhatToShow, SecType, OrderAction, OrderType } = ib;
const port = Number(process.argv[2]);
const expectedVersion = process.argv[3] ? Number(process.argv[3]) : undefined;
if (!Number.isInteger(port) || port < 1) {
  console.error("usage: node stoqey.mjs PORT [EXPECTED_SERVER_VERSION]");
  process.exit(2);
}

const STEP_MILLIS = 60000;
const HISTORY_BARS = 390;
const api = new IBApi({ host: "127.0.0.1", port, clientId: 40 + Math.floor(Math.random() * 1000) });
const errors = [];
api.on(EventName.error, (error, code, reqId) => errors.push(`${code} (request ${reqId}): ${error.message}`));

/** Waits for an event that `accept` takes; its answer is the result. */
function event(name, accept = (...args) => args) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      api.off(name, listener);
      reject(new Error(`no ${name} within ${STEP_MILLIS} ms; messages so far: ${errors.slice(-5).join(" | ")}`));
    }, STEP_MILLIS);
    const listener = (...args) => {
      const result = accept(...args);
      if (result !== undefined) {
        clearTimeout(timer);
        api.off(name, listener);
        resolve(result);
      }
    };
    api.on(name, listener);
  });
}

function check(condition, text) {
  if (!condition) {
    throw new Error(text);
  }
}

const rhm = { symbol: "RHM", secType: SecType.STK, exchange: "SMART", currency: "EUR" };
let orderId;
let contract;
let bid;

const steps = {
  async connect() {
    const ready = Promise.all([event(EventName.nextValidId, (id) => id), event(EventName.managedAccounts, (list) => list)]);
    api.connect();
    const [id, accounts] = await ready;
    orderId = id;
    check(/DU\d{7}/.test(accounts), `unexpected account ${accounts}`);
    check(!expectedVersion || api.serverVersion === expectedVersion,
      `server version ${api.serverVersion}, expected ${expectedVersion}`);
    return `server version ${api.serverVersion}, account ${accounts}, next order id ${id}`;
  },

  async contractDetails() {
    const found = [];
    const listener = (reqId, details) => reqId === 1 && found.push(details);
    api.on(EventName.contractDetails, listener);
    const end = event(EventName.contractDetailsEnd, (reqId) => (reqId === 1 ? true : undefined));
    api.reqContractDetails(1, rhm);
    await end;
    api.off(EventName.contractDetails, listener);
    check(found.length === 1, `${found.length} contracts for RHM`);
    contract = found[0].contract;
    check(contract.conId > 0 && contract.currency === "EUR", `odd contract ${JSON.stringify(contract)}`);
    check(found[0].liquidHours.includes(":"), "no trading hours");
    return `${found[0].longName}, contract ${contract.conId}, ${found[0].timeZoneId}`;
  },

  async ticks() {
    const prices = new Set();
    const sizes = new Set();
    const sizeListener = (reqId, type) => reqId === 2 && sizes.add(type);
    api.on(EventName.tickSize, sizeListener);
    let count = 0;
    const enough = event(EventName.tickPrice, (reqId, type, price) => {
      if (reqId !== 2) return undefined;
      count++;
      prices.add(type);
      if (type === 1) bid = price;
      return count >= 8 && prices.has(1) && prices.has(2) && prices.has(4) && sizes.has(8) ? true : undefined;
    });
    api.reqMktData(2, contract, "233", false, false);
    await enough;
    api.cancelMktData(2);
    api.off(EventName.tickSize, sizeListener);
    check(bid > 0, `bid ${bid}`);
    return `${count} price ticks, types ${[...prices].join(" ")}`;
  },

  async history() {
    const bars = [];
    const done = event(EventName.historicalData, (reqId, time, open, high, low, close, volume) => {
      if (reqId !== 3) return undefined;
      if (String(time).startsWith("finished")) return true;
      bars.push({ time: Number(time), open, high, low, close, volume });
      return undefined;
    });
    api.reqHistoricalData(3, contract, "", "2 D", BarSizeSetting.MINUTES_ONE, WhatToShow.TRADES, 1, 2, false);
    await done;
    const last = bars.slice(-HISTORY_BARS);
    check(last.length === HISTORY_BARS, `${bars.length} bars, expected at least ${HISTORY_BARS}`);
    for (let i = 0; i < last.length; i++) {
      const b = last[i];
      check(b.high >= Math.max(b.open, b.close) && b.low <= Math.min(b.open, b.close) && b.volume >= 0,
        `not a bar: ${JSON.stringify(b)}`);
      check(b.time % 60 === 0 && (i === 0 || b.time > last[i - 1].time), `bar times out of order at ${b.time}`);
    }
    return `${last.length} of ${bars.length} one-minute bars`;
  },

  async placeAndCancel() {
    const limit = Math.round(bid * 0.9);
    const placed = event(EventName.orderStatus, (id, status) =>
      id === orderId && (status === "Submitted" || status === "PreSubmitted") ? status : undefined);
    const open = event(EventName.openOrder, (id, c, order) => (id === orderId ? order : undefined));
    api.placeOrder(orderId, contract, {
      action: OrderAction.BUY, orderType: OrderType.LMT, totalQuantity: 10, lmtPrice: limit, tif: "DAY", transmit: true });
    const [status, order] = await Promise.all([placed, open]);
    check(order.lmtPrice === limit && order.totalQuantity === 10, `order came back as ${JSON.stringify(order)}`);
    const cancelled = event(EventName.orderStatus, (id, s) => (id === orderId && s === "Cancelled" ? s : undefined));
    api.cancelOrder(orderId, "");
    await cancelled;
    return `order ${orderId} at ${limit}: ${status}, then Cancelled`;
  },

  async fill() {
    const id = orderId + 1;
    const filled = event(EventName.orderStatus, (o, status) => (o === id && status === "Filled" ? true : undefined));
    const execution = event(EventName.execDetails, (reqId, c, e) => (e.orderId === id ? e : undefined));
    const commission = event(EventName.commissionReport, (report) => report);
    api.placeOrder(id, contract, {
      action: OrderAction.BUY, orderType: OrderType.MKT, totalQuantity: 3, tif: "DAY", transmit: true });
    const [, e, report] = await Promise.all([filled, execution, commission]);
    check(e.shares > 0 && report.commission > 0, "an execution without shares or commission");
    return `bought at ${e.price}, commission ${report.commission} ${report.currency}`;
  },

  async bracket() {
    const [parent, profit, loss] = [orderId + 2, orderId + 3, orderId + 4];
    const limit = Math.round(bid * 0.9);
    const known = new Map();
    const listener = (id, c, order) => known.set(id, order);
    api.on(EventName.openOrder, listener);
    const base = { totalQuantity: 5, tif: "GTC" };
    const working = event(EventName.orderStatus, (id, s) => (id === loss && s === "PreSubmitted" ? s : undefined));
    api.placeOrder(parent, contract, {
      ...base, action: OrderAction.BUY, orderType: OrderType.LMT, lmtPrice: limit, transmit: false });
    api.placeOrder(profit, contract, {
      ...base, action: OrderAction.SELL, orderType: OrderType.LMT, lmtPrice: limit + 200, parentId: parent, transmit: false });
    api.placeOrder(loss, contract, {
      ...base, action: OrderAction.SELL, orderType: OrderType.TRAIL, auxPrice: 20, parentId: parent, transmit: true });
    await working;
    const cancelled = Promise.all([parent, profit, loss].map((wanted) =>
      event(EventName.orderStatus, (id, s) => (id === wanted && s === "Cancelled" ? true : undefined))));
    api.cancelOrder(parent, "");
    await cancelled;
    api.off(EventName.openOrder, listener);
    check(known.get(profit).parentId === parent && known.get(profit).ocaGroup !== ""
      && known.get(profit).ocaGroup === known.get(loss).ocaGroup, "the children are no group of their parent's");
    check(known.get(loss).trailStopPrice > 0, `trailing stop ${known.get(loss).trailStopPrice}`);
    return `orders ${parent}, ${profit}, ${loss}, trailing stop ${known.get(loss).trailStopPrice}`;
  },

  async executions() {
    const found = [];
    const reports = new Set();
    const onExecution = (reqId, c, e) => reqId === 5 && found.push(e);
    const onReport = (report) => reports.add(report.execId);
    api.on(EventName.execDetails, onExecution);
    api.on(EventName.commissionReport, onReport);
    const end = event(EventName.execDetailsEnd, (reqId) => (reqId === 5 ? true : undefined));
    api.reqExecutions(5, {});
    await end;
    api.off(EventName.execDetails, onExecution);
    api.off(EventName.commissionReport, onReport);
    check(found.length > 0 && found.every((e) => e.orderId === orderId + 1 && reports.has(e.execId)),
      `${found.length} executions, ${reports.size} commissions`);
    return `${found.length} with their commissions`;
  },

  async completedOrders() {
    const found = [];
    const listener = (c, order, state) => found.push(`${order.orderType} ${state.status}`);
    api.on(EventName.completedOrder, listener);
    const end = event(EventName.completedOrdersEnd, () => true);
    api.reqCompletedOrders(true);
    await end;
    api.off(EventName.completedOrder, listener);
    check(found.includes("MKT Filled") && found.includes("TRAIL Cancelled"), `completed orders ${found.join(", ")}`);
    return found.join(", ");
  },

  async positions() {
    const found = [];
    const listener = (account, c, position) => found.push({ symbol: c.symbol, position });
    api.on(EventName.position, listener);
    const end = event(EventName.positionEnd, () => true);
    api.reqPositions();
    await end;
    api.off(EventName.position, listener);
    check(found.some((p) => p.symbol === "RHM" && p.position > 0), `positions ${JSON.stringify(found)}`);
    return found.map((p) => `${p.position} ${p.symbol}`).join(", ");
  },

  async accountSummary() {
    const values = {};
    const listener = (reqId, account, tag, value) => { if (reqId === 4) values[tag] = value; };
    api.on(EventName.accountSummary, listener);
    const end = event(EventName.accountSummaryEnd, (reqId) => (reqId === 4 ? true : undefined));
    api.reqAccountSummary(4, "All", "NetLiquidation,BuyingPower,TotalCashValue");
    await end;
    api.cancelAccountSummary(4);
    api.off(EventName.accountSummary, listener);
    check(Number(values.NetLiquidation) > 0 && Number(values.BuyingPower) > 0, `values ${JSON.stringify(values)}`);
    return `net liquidation ${values.NetLiquidation}`;
  },
};

let failed = false;
for (const [name, step] of Object.entries(steps)) {
  try {
    console.log(`ok   ${name}: ${await step()}`);
  } catch (error) {
    failed = true;
    console.log(`FAIL ${name}: ${error.message}`);
    if (name === "connect") break;
  }
}
api.disconnect();
process.exit(failed ? 1 : 0);
