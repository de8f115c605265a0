package org.kapok.ui;

/**
 * Where the top bar's account menu leads; the module that signs people in supplies one bean. All start with a slash.
 *
 * @param signIn page of the sign-in form
 * @param account page of one's own account
 * @param lock takes a POST and locks the screen
 * @param signOut takes a POST and ends the session
 */
public record AccountPaths(String signIn, String account, String lock, String signOut) {

    /** The addresses used when no module names others. */
    public static AccountPaths usual() {
        return new AccountPaths("/sign-in", "/account", "/lock", "/sign-out");
    }
}
