// Sources: the captures that properties are asked of: samples, transcripts, and what the environment names besides.
#pragma once

#include "decoder/analysis.h"
#include "tests/support/mutate.h"

#include <string>
#include <vector>

namespace cwmpscope::test {

struct Source {
    std::string name;
    Packets packets;
    AnalysisOptions options;
};

/// Each .pcap and .pcapng below the folder (which may be missing), with the passwords of the samples.
std::vector<Source> captures_in(const std::string& folder);
/// Each transcript below the folder as a capture, asked by all rules.
std::vector<Source> transcripts_in(const std::string& folder);

/// All samples and transcripts of the project in that folder that are wanted: keep_wanted().
std::vector<Source> samples_and_transcripts(const std::string& project);

/// A number in the environment, or what is given instead.
unsigned number_from_environment(const char* name, unsigned otherwise);
std::string text_from_environment(const char* name);

/// CWMPSCOPE_ONLY=TEXT leaves the sources whose name contains the text.
void keep_wanted(std::vector<Source>& sources);

/// Of the random variants of one source, those that this process asks: CWMPSCOPE_VARIANTS of them (or as many as the
/// test asks without it), and of these every Nth from I on with CWMPSCOPE_SHARD=I/N.
std::vector<unsigned> variant_seeds(unsigned otherwise);

}  // namespace cwmpscope::test
