// Catch2 2 (Debian 12) and 3 (Debian 13, Ubuntu 24.04) differ in headers only as far as we use them.
#pragma once

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
