package io.github.springdebugtoolbar.web;

import java.net.InetAddress;
import java.util.Arrays;

import org.springframework.util.Assert;

/**
 * A range of addresses, written as an address or as {@code 172.17.0.0/16}. Names are
 * never looked up.
 */
final class Network {

	private final byte[] address;

	private final int bits;

	private Network(byte[] address, int bits) {
		this.address = address;
		this.bits = bits;
	}

	static Network parse(String text) {
		String[] parts = text.trim().split("/", 2);
		byte[] address = Addresses.parse(parts[0])
			.orElseThrow(() -> new IllegalArgumentException("'" + text + "' must be an address or a network"))
			.getAddress();
		int bits = (parts.length == 2) ? Integer.parseInt(parts[1]) : address.length * 8;
		Assert.isTrue(bits >= 0 && bits <= address.length * 8, () -> "'" + text + "' has too long a prefix");
		return new Network(address, bits);
	}

	boolean contains(InetAddress candidate) {
		byte[] bytes = candidate.getAddress();
		if (bytes.length != this.address.length) {
			return false;
		}
		int whole = this.bits / 8;
		int mask = 0xFF00 >> (this.bits % 8);
		return Arrays.equals(bytes, 0, whole, this.address, 0, whole)
				&& (this.bits % 8 == 0 || ((bytes[whole] ^ this.address[whole]) & mask & 0xFF) == 0);
	}

}
