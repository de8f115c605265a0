package org.kapok.ledger.format;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;

/** An Ed25519 key pair. */
public final class SigningKey {

    private static final String ALGORITHM = "Ed25519";

    private final PublicKey publicKey;
    private final PrivateKey privateKey;

    private SigningKey(PublicKey publicKey, PrivateKey privateKey) {
        this.publicKey = publicKey;
        this.privateKey = privateKey;
    }

    /** A new pair, from the platform's own secure randomness. */
    public static SigningKey generate() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new SigningKey(new PublicKey(pair.getPublic().getEncoded()), pair.getPrivate());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads a pair; throws {@link IllegalArgumentException} when the bytes are no private key or not that key's. */
    public static SigningKey read(PublicKey publicKey, byte[] pkcs8) {
        try {
            var key = new SigningKey(
                    publicKey, KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
            if (!publicKey.verifies(pkcs8, key.sign(pkcs8))) {
                throw new IllegalArgumentException("the private key does not belong to " + publicKey.id());
            }
            return key;
        } catch (GeneralSecurityException malformed) {
            throw new IllegalArgumentException("no private key for " + publicKey.id(), malformed);
        }
    }

    /** The part that is published. */
    public PublicKey publicKey() {
        return publicKey;
    }

    /** The private part in PKCS #8. */
    public byte[] encoded() {
        return privateKey.getEncoded();
    }

    /** Signs the message. */
    public byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
