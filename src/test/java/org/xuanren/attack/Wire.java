package org.xuanren.attack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Sends addresses as they stand, which clients put right, and hears the status. */
final class Wire {

    private static final int PATIENCE = 60_000;
    private static final int TRIES = 5;

    private final int port;
    private final String session;

    /** @param session lines of the head: a session of somebody who has opened a page, and is not logged in */
    Wire(int port, String session) {
        this.port = port;
        this.session = session;
    }

    int status(String method, String address, String body) {
        var head = method + " " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + session + "Content-Type: application/json\r\nContent-Length: "
            + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n";
        for (int left = TRIES; ; left--) {
            try (var socket = new Socket("localhost", port)) {
                socket.setSoTimeout(PATIENCE);
                socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
                var line = new String(new BufferedInputStream(socket.getInputStream()).readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
                return Integer.parseInt(line.substring(line.length() - 3));
            } catch (SocketException reset) { // the server has answered before it read all, and that answer was lost
                if (left == 1) {
                    throw new UncheckedIOException(method + " " + address, reset);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(method + " " + address, e);
            }
        }
    }
}
