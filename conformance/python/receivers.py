"""A mail server (aiosmtpd) and a webhook, each on a port of its own choosing, for the tests of notices.

usage: receivers.py FOLDER

Prints one line of JSON with the ports once they answer: `smtp` (STARTTLS), `smtps`, and `plain` (no TLS), which all want the
user `lambdad` with the password `p@ss`, and `http`. FOLDER/ca.pem is the authority that vouches for the first two. What
they are sent is appended to FOLDER/received, one JSON document a line. On stdin: `fail` makes all of them refuse, `work`
take again; the end of input ends them.
"""

import asyncio
import datetime
import email
import email.policy
import http.server
import ipaddress
import json
import logging
import ssl
import sys
import threading
import warnings

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

FOLDER = sys.argv[1]
# What the tests do to it on purpose is no news.
logging.getLogger("mail.log").setLevel(logging.CRITICAL)
warnings.simplefilter("ignore")


class State:
    fails = False
    lock = threading.Lock()

    @classmethod
    def note(cls, document):
        with cls.lock, open(f"{FOLDER}/received", "a", encoding="utf-8") as log:
            log.write(json.dumps(document) + "\n")


def certificates():
    """An authority, and a certificate of 127.0.0.1 by it; gives the context of a server."""
    now = datetime.datetime.now(datetime.timezone.utc)

    def build(name, issuer, key):
        def named(text):
            return x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, text)])

        builder = x509.CertificateBuilder().subject_name(named(name)).issuer_name(named(issuer))
        builder = builder.public_key(key.public_key()).serial_number(x509.random_serial_number())
        # The machine's clock, whatever the server's own shows.
        day = datetime.timedelta(days=1)
        return builder.not_valid_before(now - day).not_valid_after(now + 30 * day)

    ca_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    ca = build("tests", "tests", ca_key).add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    names = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    leaf = build("mail", "tests", key).add_extension(names, critical=False)
    pem = serialization.Encoding.PEM
    with open(f"{FOLDER}/ca.pem", "wb") as file:
        file.write(ca.sign(ca_key, hashes.SHA256()).public_bytes(pem))
    with open(f"{FOLDER}/mail.pem", "wb") as file:
        file.write(leaf.sign(ca_key, hashes.SHA256()).public_bytes(pem))
        form = (serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        file.write(key.private_bytes(pem, *form))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(f"{FOLDER}/mail.pem")
    return context


class Mail:
    """What the mail servers do with what they are told."""

    def __init__(self, way):
        self.way = way

    async def handle_MAIL(self, server, session, envelope, address, options):
        if State.fails:
            return "421 4.3.2 closed for the test"
        envelope.mail_from = address
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        parts = {part.get_content_type(): part.get_content() for part in message.walk() if not part.is_multipart()}
        State.note(
            {
                "way": self.way,
                "tls": server.transport.get_extra_info("ssl_object") is not None,
                "hello": session.host_name,
                "from": envelope.mail_from,
                "to": envelope.rcpt_tos,
                "subject": message["subject"],
                "message_id": message["message-id"],
                "date": message["date"],
                "text": parts.get("text/plain"),
                "html": parts.get("text/html"),
            }
        )
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    good = isinstance(data, LoginPassword) and (data.login, data.password) == (b"lambdad", b"p@ss")
    return AuthResult(success=good)


class Hook(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        if State.fails:
            self.send_error(503)
            return
        State.note({"way": "webhook", "path": self.path, "type": self.headers["content-type"], "event": json.loads(body)})
        self.send_response(204)
        self.end_headers()

    def log_message(self, *arguments):
        pass


async def main():
    loop = asyncio.get_running_loop()
    context = certificates()
    auth = {"authenticator": authenticate, "auth_required": True}
    makers = {
        "smtp": (lambda: SMTP(Mail("smtp"), tls_context=context, require_starttls=False, **auth), None),
        "smtps": (lambda: SMTP(Mail("smtps"), auth_require_tls=False, **auth), context),
        "plain": (lambda: SMTP(Mail("plain"), auth_require_tls=False, **auth), None),
    }
    ports = {}
    for way, (make, tls) in makers.items():
        server = await loop.create_server(make, "127.0.0.1", 0, ssl=tls)
        ports[way] = server.sockets[0].getsockname()[1]
    hook = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Hook)
    threading.Thread(target=hook.serve_forever, daemon=True).start()
    ports["http"] = hook.server_port
    print(json.dumps(ports), flush=True)
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        State.fails = line.strip() == "fail"
        print("done", flush=True)


asyncio.run(main())
