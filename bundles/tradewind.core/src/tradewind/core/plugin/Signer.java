package tradewind.core.plugin;

/**
 * Who has signed a jar.
 *
 * @param name        as the certificate says; anybody can make one with any name
 * @param fingerprint SHA-256 of the certificate, 64 hexadecimal digits; tells one signer from another
 */
public record Signer(String name, String fingerprint) {
}
