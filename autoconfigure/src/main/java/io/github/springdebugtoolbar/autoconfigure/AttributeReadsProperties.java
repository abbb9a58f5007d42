package io.github.springdebugtoolbar.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which attributes of entities the application reads.
 *
 * @param enabled Whether to watch which attributes of entities are read. Attaches an
 * agent to the application's own machine, which changes the bodies of methods.
 */
@ConfigurationProperties("debug-toolbar.attribute-reads")
record AttributeReadsProperties(@DefaultValue("false") boolean enabled) {

}
