package tradewind.core.forecast;

import java.util.List;

/**
 * A setting of a forecaster, from which a form and an option are made.
 *
 * @param name         for options and cards: lower case letters, digits and '-'
 * @param defaultValue as text
 * @param minimum      inclusive, for numbers
 * @param maximum      inclusive, for numbers
 * @param unit         what a number counts, empty if nothing
 * @param choices      the words to choose from, for {@link Type#CHOICE}
 * @param description  one sentence for people
 */
public record Parameter(String name, Type type, String defaultValue, double minimum, double maximum, String unit,
        List<String> choices, String description) {
    /** What kind of value it takes. */
    public enum Type {
        INTEGER, DECIMAL, FLAG, CHOICE
    }

    /** @throws IllegalArgumentException if the name is no option's name or the default is not allowed */
    public Parameter {
        choices = List.copyOf(choices);
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("Not a parameter name: " + name);
        }
        check(name, type, defaultValue, minimum, maximum, choices);
    }

    public static Parameter integer(String name, int value, int minimum, int maximum, String unit, String description) {
        return new Parameter(name, Type.INTEGER, Integer.toString(value), minimum, maximum, unit, List.of(), description);
    }

    public static Parameter decimal(String name, double value, double minimum, double maximum, String unit,
            String description) {
        return new Parameter(name, Type.DECIMAL, Double.toString(value), minimum, maximum, unit, List.of(), description);
    }

    public static Parameter flag(String name, boolean value, String description) {
        return new Parameter(name, Type.FLAG, Boolean.toString(value), 0, 1, "", List.of(), description);
    }

    public static Parameter choice(String name, String value, List<String> choices, String description) {
        return new Parameter(name, Type.CHOICE, value, 0, 0, "", choices, description);
    }

    /** The value as it is kept. @throws IllegalArgumentException if it is not allowed; the message is for people */
    String checked(String value) {
        return check(name, type, value.strip(), minimum, maximum, choices);
    }

    private static String check(String name, Type type, String value, double minimum, double maximum,
            List<String> choices) {
        return switch (type) {
            case INTEGER -> Integer.toString((int) within(name, number(name, value, true), minimum, maximum));
            case DECIMAL -> Double.toString(within(name, number(name, value, false), minimum, maximum));
            case FLAG -> oneOf(name, value.toLowerCase(java.util.Locale.ROOT), List.of("true", "false"));
            case CHOICE -> oneOf(name, value, choices);
        };
    }

    private static double number(String name, String value, boolean whole) {
        try {
            return whole ? Integer.parseInt(value) : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is a " + (whole ? "whole " : "") + "number, not \"" + value
                    + "\"", e);
        }
    }

    private static double within(String name, double number, double minimum, double maximum) {
        if (!(number >= minimum && number <= maximum)) {
            throw new IllegalArgumentException(name + " lies between " + plain(minimum) + " and " + plain(maximum)
                    + ", not at " + plain(number));
        }
        return number;
    }

    /** Whole numbers without decimals, small ones with an exponent. */
    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number)
                : Double.toString(number);
    }

    private static String oneOf(String name, String value, List<String> choices) {
        if (!choices.contains(value)) {
            throw new IllegalArgumentException(name + " is one of " + String.join(", ", choices) + ", not \"" + value
                    + "\"");
        }
        return value;
    }
}
