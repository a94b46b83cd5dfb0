package tradewind.core.connection;

/** Which prices the bars of a historical request are made of; names as TWS spells them. */
public enum WhatToShow {
    TRADES, MIDPOINT, BID, ASK, ADJUSTED_LAST
}
