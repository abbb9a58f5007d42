package io.github.springdebugtoolbar.demo.security;

import io.github.springdebugtoolbar.demo.DemoTest;

@DemoTest
class H2StatementsSecurityTests extends StatementsSecurityTests {

}
