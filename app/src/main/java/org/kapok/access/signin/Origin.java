package org.kapok.access.signin;

/**
 * Where a request comes from.
 *
 * @param address as the server sees it
 * @param agent what the browser calls itself, at most 200 characters
 * @param overLoopback whether it comes from this very machine and was not passed on by a proxy
 */
public record Origin(String address, String agent, boolean overLoopback) {

    public Origin {
        agent = agent.length() > 200 ? agent.substring(0, 200) : agent;
    }
}
