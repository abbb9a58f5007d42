package io.github.springdebugtoolbar.http;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;

import io.github.springdebugtoolbar.recording.FaultLog;

import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.util.ClassUtils;

/**
 * Makes requests that note when they are executed. Safe for use by multiple threads.
 */
final class RecordingRequestFactory implements ClientHttpRequestFactory {

	private final ClientHttpRequestFactory target;

	private final FaultLog faults;

	RecordingRequestFactory(ClientHttpRequestFactory target, FaultLog faults) {
		this.target = target;
		this.faults = faults;
	}

	@Override
	public ClientHttpRequest createRequest(URI uri, HttpMethod method) throws IOException {
		ClientHttpRequest request = this.target.createRequest(uri, method);
		try {
			return watched(request);
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("watching a call of another service", ex);
			return request;
		}
	}

	// A proxy of all its interfaces: Spring asks whether a request streams its body. Some
	// may be out of sight.
	private ClientHttpRequest watched(ClientHttpRequest request) {
		return (ClientHttpRequest) Proxy.newProxyInstance(ClientHttpRequest.class.getClassLoader(),
				ClassUtils.getAllInterfaces(request), new RecordingCall(request, this.faults));
	}

}
