package tradewind.tws.protocol;

/**
 * The layout of one message: its number on the wire and the table of its fields.
 *
 * @param blank what a message is read into: the values of fields that a version does not have
 */
record Layout<M>(int id, String name, Class<?> type, M blank, Fields.Shape<M> shape) {
}
