package tradewind.cli;

import java.io.Console;
import java.lang.reflect.Method;

/** The person at the keyboard, if there is one. */
final class Terminal {
    private Terminal() {
    }

    /** Asks for a line; the default if there is nobody to answer, the answer is empty or the input has ended. */
    static String ask(String question, String otherwise) {
        Console console = System.console();
        if (console == null || !isTerminal(console)) {
            return otherwise;
        }
        String answer = console.readLine("%s [%s]: ", question, otherwise);
        return answer == null || answer.isBlank() ? otherwise : answer.trim();
    }

    /** From Java 22 on there may be a console without a terminal, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            Method method = Console.class.getMethod("isTerminal");
            return Boolean.TRUE.equals(method.invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
