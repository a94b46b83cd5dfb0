package tradewind.tws.connection;

/** What an error code of the server means for whoever asked. */
enum ErrorClass {
    /** Nothing is wrong. */
    INFO,
    /** What was asked for goes on, but a person should know. */
    WARNING,
    /** The request cannot succeed as it is. */
    BAD_REQUEST,
    /** The request may succeed later. */
    RETRY,
    /** The request took the server too long; one for less may succeed. */
    TOO_MUCH,
    /** The request asks for something that this account does not get. */
    PERMISSION,
    /** A kind of market data is not permitted, another may be. */
    MARKET_DATA,
    /** Requests came too fast. */
    PACING,
    /** Market-data lines are used up. */
    LINES,
    /** Code 162: the text decides. */
    HISTORY,
    /** A stream of historical updates ended and must be asked for again. */
    STREAM_LOST,
    /** Concerns the session, see {@link SessionMachine}. */
    SESSION,
    /** A data farm is connected. */
    FARM_UP,
    /** A data farm is disconnected. */
    FARM_DOWN
}
