package io.github.springdebugtoolbar.demo.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A client that sends what no browser and no library would. It speaks HTTP 1.0, so that a
 * response ends with its connection.
 */
class RawClient {

	private final InetAddress address;

	private final int port;

	RawClient(int port) {
		this(InetAddress.getLoopbackAddress(), port);
	}

	RawClient(InetAddress address, int port) {
		this.address = address;
		this.port = port;
	}

	/**
	 * Sends a request by the right name of this machine.
	 * @param line method and path
	 * @param headers further headers
	 * @return the response
	 */
	RawResponse send(String line, String... headers) {
		return sendTo("localhost:" + this.port, line, headers);
	}

	/**
	 * Sends a request.
	 * @param host value of the header Host
	 * @param line method and path
	 * @param headers further headers
	 * @return the response
	 */
	RawResponse sendTo(String host, String line, String... headers) {
		return sendText(line + " HTTP/1.0\r\nHost: " + host + "\r\n"
				+ List.of(headers).stream().map((header) -> header + "\r\n").reduce("", String::concat) + "\r\n");
	}

	RawResponse sendText(String request) {
		try (Socket socket = new Socket(this.address, this.port)) {
			socket.setSoTimeout(20_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
			return RawResponse.parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
