package io.github.springdebugtoolbar.demo.trial;

import java.io.IOException;
import java.net.InetSocketAddress;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Another machine, which takes its time to answer.
 */
@Component
class WarehouseServer implements DisposableBean {

	private static final long ANSWER_TIME = 150;

	private final HttpServer server;

	WarehouseServer() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
		this.server.createContext("/stock", WarehouseServer::answer);
		this.server.start();
	}

	String address() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	@Override
	public void destroy() {
		this.server.stop(0);
	}

	private static void answer(HttpExchange exchange) throws IOException {
		try {
			Thread.sleep(ANSWER_TIME);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		exchange.sendResponseHeaders(200, 2);
		exchange.getResponseBody().write("42".getBytes());
		exchange.close();
	}

}
