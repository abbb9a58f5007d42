package io.github.springdebugtoolbar.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.github.springdebugtoolbar.web.RawHttp.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A client that asks again and again on the same connection, as browsers do, until the
 * server ends it. An answer is exactly as long as it says: what is left over is a fault.
 */
final class RawHttpConnection {

	private final int port;

	private @Nullable Socket socket;

	private InputStream in = InputStream.nullInputStream();

	RawHttpConnection(int port) {
		this.port = port;
	}

	Answer navigate(String path) throws IOException {
		if (this.socket == null) {
			return ask(connect(), path);
		}
		try {
			return ask(this.socket, path);
		}
		catch (IOException ex) {
			// it may have been idle for too long
			close();
			return ask(connect(), path);
		}
	}

	private Socket connect() throws IOException {
		Socket opened = new Socket(InetAddress.getLoopbackAddress(), this.port);
		opened.setSoTimeout(20_000);
		this.in = new BufferedInputStream(opened.getInputStream());
		this.socket = opened;
		return opened;
	}

	private Answer ask(Socket server, String path) throws IOException {
		server.getOutputStream().write(request(path).getBytes(StandardCharsets.ISO_8859_1));
		int status = RawHttp.status(this.in);
		Map<String, List<String>> headers = RawHttp.headers(this.in);
		Answer answer = new Answer(status, headers, body(headers));
		if (this.in.available() > 0) {
			throw new IllegalStateException("More than the answer came");
		}
		if (answer.header("Connection").equals("close")) {
			close();
		}
		return answer;
	}

	private String request(String path) {
		return "GET " + path + " HTTP/1.1\r\nHost: localhost:" + this.port + "\r\n"
				+ String.join("\r\n", RawHttp.NAVIGATION) + "\r\n\r\n";
	}

	private byte[] body(Map<String, List<String>> headers) throws IOException {
		if (headers.containsKey("Content-Length")) {
			return bytes(Integer.parseInt(headers.get("Content-Length").get(0)));
		}
		if (!headers.containsKey("Transfer-Encoding")) {
			throw new IllegalStateException("No length in " + headers);
		}
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (byte[] chunk = RawHttp.chunk(this.in); chunk.length > 0; chunk = RawHttp.chunk(this.in)) {
			body.writeBytes(chunk);
		}
		return body.toByteArray();
	}

	private byte[] bytes(int length) throws IOException {
		byte[] bytes = this.in.readNBytes(length);
		if (bytes.length < length) {
			throw new IOException("Only " + bytes.length + " of " + length + " bytes came");
		}
		return bytes;
	}

	private void close() throws IOException {
		if (this.socket != null) {
			this.socket.close();
			this.socket = null;
		}
	}

}
