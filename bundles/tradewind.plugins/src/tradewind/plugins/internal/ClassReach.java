package tradewind.plugins.internal;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tradewind.core.plugin.Reach;

/** Reads in a class file what it refers to: its constants name every class and method that its code uses. */
final class ClassReach {
    private static final int MAGIC = 0xCAFEBABE;
    private static final Set<String> REFLECTION = Set.of("forName", "getMethod", "getMethods", "getDeclaredMethod",
            "getDeclaredMethods", "getField", "getFields", "getDeclaredField", "getDeclaredFields", "getConstructor",
            "getDeclaredConstructor", "getConstructors", "getDeclaredConstructors", "newInstance", "getClassLoader");

    private static final String NULL_ANNOTATIONS = "org/eclipse/jdt/annotation/";
    private static final Pattern DESCRIBED = Pattern.compile("L((?!" + NULL_ANNOTATIONS + ")[\\w/$]+);");

    private final Object[] constants;
    private final Set<Reach> found = EnumSet.noneOf(Reach.class);

    /** Indexes into the constants: of a class and of its member's name, or of a name and nothing. */
    private record Pair(int tag, int first, int second) {
    }

    private ClassReach(Object[] constants) {
        this.constants = constants;
    }

    /** @throws IOException if it is no class file */
    static Set<Reach> of(InputStream classFile) throws IOException {
        DataInputStream in = new DataInputStream(classFile);
        if (in.readInt() != MAGIC) {
            throw new IOException("not a class file");
        }
        in.readInt();
        ClassReach reach = new ClassReach(constants(in));
        reach.look();
        return reach.found;
    }

    private static Object[] constants(DataInputStream in) throws IOException {
        Object[] result = new Object[in.readUnsignedShort()];
        for (int i = 1; i < result.length; i++) {
            int tag = in.readUnsignedByte();
            result[i] = constant(tag, in);
            if (tag == 5 || tag == 6) {
                i++; // Long and Double take two places.
            }
        }
        return result;
    }

    private static Object constant(int tag, DataInputStream in) throws IOException {
        return switch (tag) {
            case 1 -> in.readUTF();
            case 3, 4 -> in.readInt();
            case 5, 6 -> in.readLong();
            case 7, 8, 16, 19, 20 -> new Pair(tag, in.readUnsignedShort(), 0);
            case 9, 10, 11, 12, 17, 18 -> new Pair(tag, in.readUnsignedShort(), in.readUnsignedShort());
            case 15 -> new Pair(tag, in.readUnsignedByte(), in.readUnsignedShort());
            default -> throw new IOException("a constant of the unknown kind " + tag);
        };
    }

    private void look() {
        for (Object constant : constants) {
            if (constant instanceof String text) {
                described(text);
            } else if (constant instanceof Pair(int tag, int first, int second)) {
                if (tag == 7 && !text(first).startsWith(NULL_ANNOTATIONS)) {
                    type(text(first));
                } else if (tag == 10 || tag == 11) {
                    method(name(first), name(second));
                }
            }
        }
    }

    /** Types of annotations, fields, parameters and results: something may be handed in, or passed on unseen. */
    private void described(String text) {
        Matcher types = DESCRIBED.matcher(text);
        while (types.find()) {
            type(types.group(1));
        }
    }

    private String text(int index) {
        return constants[index] instanceof String s ? s : "";
    }

    private String name(int index) {
        return constants[index] instanceof Pair p ? text(p.first()) : "";
    }

    private void type(String arrayOrName) {
        String name = arrayOrName.replaceFirst("^\\[+L", "");
        if (begins(name, "org/osgi/", "org/eclipse/", "jakarta/", "javax/inject/")) {
            found.add(Reach.SERVICES);
        } else if (begins(name, "java/net/", "javax/net/", "java/rmi/", "java/nio/channels/Socket",
                "java/nio/channels/ServerSocket", "java/nio/channels/Datagram", "java/nio/channels/Asynchronous")) {
            found.add(Reach.NETWORK);
        } else if (begins(name, "java/io/File", "java/io/RandomAccess", "java/nio/file/", "java/nio/channels/File",
                "java/util/zip/ZipFile", "java/util/jar/JarFile", "java/util/logging/FileHandler")) {
            found.add(Reach.FILES);
        } else if (begins(name, "java/lang/ProcessBuilder", "java/lang/ProcessHandle", "java/awt/")) {
            found.add(Reach.PROGRAMS);
        } else if (begins(name, "java/lang/reflect/", "java/lang/ClassLoader", "java/lang/foreign/", "sun/", "jdk/",
                "com/sun/", "java/lang/instrument/", "javax/script/", "javax/tools/", "java/io/ObjectInputStream")) {
            found.add(Reach.NATIVE);
        }
    }

    private void method(String type, String method) {
        boolean program = type.equals("java/lang/Runtime") && method.equals("exec");
        boolean library = (type.equals("java/lang/Runtime") || type.equals("java/lang/System"))
                && method.startsWith("load");
        boolean reflection = type.equals("java/lang/Class") && REFLECTION.contains(method)
                || type.equals("java/lang/invoke/MethodHandles$Lookup") && !method.equals("lookupClass");
        if (program) {
            found.add(Reach.PROGRAMS);
        } else if (library || reflection) {
            found.add(Reach.NATIVE);
        }
    }

    private static boolean begins(String name, String... prefixes) {
        for (String prefix : prefixes) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
