package io.github.springdebugtoolbar.demo;

@PostgresDemoTest
class PostgresFindingsTests extends SlowPageTests {

}
