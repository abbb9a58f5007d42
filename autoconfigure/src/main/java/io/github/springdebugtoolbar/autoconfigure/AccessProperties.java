package io.github.springdebugtoolbar.autoconfigure;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may see the toolbar beside clients on this machine.
 *
 * @param allowedHosts Comma-separated list of host names, without port, by which the
 * application may be asked beside localhost, 127.0.0.1, [::1] and *.localhost.
 * @param allowedNetworks Comma-separated list of addresses or networks, such as
 * 172.17.0.1 or 172.17.0.0/16, from which the toolbar may be used beside this machine.
 */
@ConfigurationProperties(AccessProperties.PREFIX)
record AccessProperties(@DefaultValue List<String> allowedHosts, @DefaultValue List<String> allowedNetworks) {

	static final String PREFIX = "debug-toolbar.access";

}
