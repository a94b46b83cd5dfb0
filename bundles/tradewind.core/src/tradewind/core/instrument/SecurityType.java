package tradewind.core.instrument;

/** Kinds of instruments, named as TWS names them. */
public enum SecurityType {
    STK, FUT, CONTFUT, CASH, IND, CFD, OPT, FOP, BOND, CMDTY, CRYPTO, FUND, WAR
}
