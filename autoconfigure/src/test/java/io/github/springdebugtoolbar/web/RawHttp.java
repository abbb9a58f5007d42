package io.github.springdebugtoolbar.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A client that shows a response as it came over the wire.
 */
final class RawHttp {

	static final String[] NAVIGATION = { "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document", "Sec-Fetch-Site: none",
			"Accept: text/html,application/xhtml+xml,*/*;q=0.8" };

	private final int port;

	RawHttp(int port) {
		this.port = port;
	}

	Answer navigate(String path, String... headers) throws IOException {
		List<String> all = new ArrayList<>(List.of(NAVIGATION));
		all.addAll(List.of(headers));
		return send("GET", path, all, new byte[0], (part) -> {
		});
	}

	Answer get(String path, String... headers) throws IOException {
		return send("GET", path, List.of(headers), new byte[0], (part) -> {
		});
	}

	Answer send(String method, String path, List<String> headers, byte[] body, Consumer<String> parts)
			throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout(20_000);
			StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
			if (headers.stream().noneMatch((header) -> header.startsWith("Host:"))) {
				request.append("Host: localhost:" + this.port + "\r\n");
			}
			request.append("Connection: close\r\n");
			headers.stream()
				.filter((header) -> !header.equals("Host:"))
				.forEach((header) -> request.append(header + "\r\n"));
			if (body.length > 0) {
				request.append("Content-Length: " + body.length + "\r\n");
			}
			socket.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
			socket.getOutputStream().write(body);
			socket.getOutputStream().flush();
			return read(new BufferedInputStream(socket.getInputStream()), method, parts);
		}
	}

	private static Answer read(InputStream in, String method, Consumer<String> parts) throws IOException {
		int status = status(in);
		Map<String, List<String>> headers = headers(in);
		boolean empty = method.equals("HEAD") || status == 204 || status == 304;
		return new Answer(status, headers, empty ? in.readAllBytes() : body(in, headers, parts));
	}

	private static byte[] body(InputStream in, Map<String, List<String>> headers, Consumer<String> parts)
			throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		if (!headers.containsKey("Transfer-Encoding")) {
			byte[] buffer = new byte[4096];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				body.write(buffer, 0, read);
				parts.accept(new String(buffer, 0, read, StandardCharsets.UTF_8));
			}
			return body.toByteArray();
		}
		for (byte[] chunk = chunk(in); chunk.length > 0; chunk = chunk(in)) {
			parts.accept(new String(chunk, StandardCharsets.UTF_8));
			body.write(chunk);
		}
		return body.toByteArray();
	}

	static int status(InputStream in) throws IOException {
		return Integer.parseInt(line(in).split(" ")[1]);
	}

	static Map<String, List<String>> headers(InputStream in) throws IOException {
		Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		for (String line = line(in); !line.isEmpty(); line = line(in)) {
			String[] header = line.split(":", 2);
			headers.computeIfAbsent(header[0], (name) -> new ArrayList<>()).add(header[1].trim());
		}
		return headers;
	}

	// The last one is empty.
	static byte[] chunk(InputStream in) throws IOException {
		byte[] chunk = in.readNBytes(size(in));
		line(in);
		return chunk;
	}

	private static int size(InputStream in) throws IOException {
		return Integer.parseInt(line(in).split(";")[0].trim(), 16);
	}

	private static String line(InputStream in) throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int value = in.read(); value != '\n'; value = in.read()) {
			if (value < 0) {
				throw new IOException("Connection ended after '" + line + "'");
			}
			if (value != '\r') {
				line.write(value);
			}
		}
		return line.toString(StandardCharsets.ISO_8859_1);
	}

	record Answer(int status, Map<String, List<String>> headers, byte[] body) {

		String text() {
			return text(StandardCharsets.UTF_8);
		}

		String text(Charset charset) {
			return new String(this.body, charset);
		}

		String header(String name) {
			return String.join(", ", this.headers.getOrDefault(name, List.of()));
		}

		boolean has(String name) {
			return this.headers.containsKey(name);
		}

	}

}
