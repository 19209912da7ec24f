# libwww-perl on both sides: daemon.pl serve PORT, daemon.pl ask PORT.
use strict;
use warnings;
use HTTP::Daemon;
use HTTP::Response;
use LWP::UserAgent;
use LWP::ConnCache;

my ($what, $port) = @ARGV;
my %texts = ('/short.txt' => "a short text\n", '/page.xml' => "<Name>InternetGatewayDevice.Parameter</Name>\n" x 60, '/empty.txt' => '');

sub answer {
    my ($request) = @_;
    my $path = $request->uri->path;
    return HTTP::Response->new(200, 'OK', ['Content-Type' => 'text/plain'], $request->content) if $path eq '/echo';
    return HTTP::Response->new(204) if $path eq '/204';
    if ($path eq '/stream') {
        my $left = 4;
        return HTTP::Response->new(200, 'OK', ['Content-Type' => 'text/plain'], sub { $left-- ? 'a piece of a stream ' x 20 : undef });
    }
    return HTTP::Response->new(404, 'Not Found', [], 'nothing') unless defined $texts{$path};
    return HTTP::Response->new(200, 'OK', ['Content-Type' => 'text/plain'], $texts{$path});
}

if ($what eq 'serve') {
    my $daemon = HTTP::Daemon->new(LocalAddr => '127.0.0.1', LocalPort => $port, ReuseAddr => 1) or die;
    $SIG{CHLD} = 'IGNORE';
    while (my $peer = $daemon->accept) {
        next if fork;
        while (my $request = $peer->get_request) { $peer->send_response(answer($request)); }
        $peer->close;
        exit;
    }
}
my $agent = LWP::UserAgent->new(conn_cache => LWP::ConnCache->new, timeout => 4);
my $at = "http://127.0.0.1:$port";
$agent->get("$at/$_", 'Accept-Encoding' => 'gzip, deflate') for qw(short.txt page.xml stream empty.txt missing 204);
$agent->head("$at/page.xml");
$agent->post("$at/echo", Content => '<a/>');
my @pieces = ('one ', 'two ', 'three');
my $request = HTTP::Request->new(POST => "$at/echo", ['Content-Type' => 'text/plain'], sub { shift @pieces });
$agent->request($request);
$agent->put("$at/echo", Content => 'x' x 20000);
